package org.scrutin.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.claims.docketlog.DocketLog;

@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class EntryLeavesTest {
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-01T12:00:00.000001Z");

  @Inject EntryLeaves leaves;
  @Inject DocketLog log;
  @Inject DataSource database;

  /** A place in the log that a transaction gave up is another entry's later. */
  @Test
  void whatWasUndoneIsNotRemembered() {
    // Given
    AtomicLong place = new AtomicLong();
    var undone = new EntryLeaf("GONE-0001", 1, null, "voter", THEN, null, null);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          place.set(log.append("filing", "GONE-0001", 1, undone));
                          var there = new EntryLeaves.Place(place.get(), THEN);
                          String ref = leaves.at(Set.of(there)).get(there).ref();
                          throw new IllegalStateException("undone after " + ref);
                        }))
        .hasMessage("undone after GONE-0001");
    // When
    TestElection stage = TestElection.known(database);
    String ref = stage.file(null, stage.complaint());
    // Then
    var entered =
        OffsetDateTime.parse(
            stage
                    .query(
                        "select entered_at at time zone 'UTC' from docket_entry where ref = '"
                            + ref
                            + "'")
                    .getFirst()
                    .replace(' ', 'T')
                + "Z");
    var now = new EntryLeaves.Place(place.get(), entered);
    assertThat(stage.query("select log_index from docket_entry where ref = '" + ref + "'"))
        .containsExactly(Long.toString(place.get()));
    assertThat(leaves.at(Set.of(now)).get(now).ref()).isEqualTo(ref);
  }
}
