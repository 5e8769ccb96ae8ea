package org.scrutin.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.PlatformEnvironment;
import org.scrutin.platform.store.sql.Sql;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class TransparencyLogTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, Object> BODY = Map.of("b", 1, "a", "ក");

  @Inject TestLog log;
  @Inject DataSource database;

  private final int id = NUMBER.incrementAndGet();

  @BeforeEach
  void begin() {
    new Sql(database).update("insert into test_head (id, size) values (?, 0)", id);
  }

  @Test
  void appendsAtOnceGetConsecutivePlaces() throws Exception {
    // Given
    List<Future<Long>> appends = new ArrayList<>();

    // When
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        String subject = "s-" + i;
        appends.add(writers.submit(() -> append(subject, 1)));
      }
    }

    // Then
    List<Long> places = new ArrayList<>();
    for (Future<Long> append : appends) {
      places.add(append.get());
    }
    assertThat(places)
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 40).boxed().toList());
    assertThat(size()).isEqualTo(40);
  }

  @Test
  void appendThatIsRolledBackLeavesNoGap() {
    // Given
    append("first", 1);
    QuarkusTransaction.begin();
    log.append(id, "kind", "undone", 1, BODY);
    QuarkusTransaction.rollback();

    // When
    long place = append("second", 1);

    // Then
    assertThat(place).isEqualTo(1);
    assertThat(subjects()).containsExactly("first", "second");
  }

  @Test
  void leafIsMadeAgainFromItsRow() {
    // When
    append("s", 3);

    // Then
    LoggedLeaf row =
        new Sql(database)
            .one(
                "select salt, leaf_hash, body from test_leaf where log = ?",
                found -> new LoggedLeaf(found.getBytes(1), found.getBytes(2), found.getString(3)),
                id)
            .orElseThrow();
    assertThat(row.canonicalBody()).isEqualTo("{\"a\":\"ក\",\"b\":1}");
    byte[] commitment =
        Commitment.of(row.salt(), row.canonicalBody().getBytes(StandardCharsets.UTF_8));
    assertThat(row.hash()).isEqualTo(new Leaf("kind", "s", 3, commitment).hash());
  }

  @Test
  void versionsOfASubjectAreItsOwn() {
    // Given
    append("s", 1);
    append("s", 2);
    append("t", 1);

    // When
    int next = QuarkusTransaction.requiringNew().call(() -> log.nextVersion(id, "kind", "s"));

    // Then
    assertThat(next).isEqualTo(3);
  }

  @Test
  void nothingIsAppendedOutsideATransaction() {
    assertThatThrownBy(() -> log.append(id, "kind", "s", 1, BODY))
        .isInstanceOf(TransactionalException.class);
  }

  private long append(String subject, int version) {
    return QuarkusTransaction.requiringNew()
        .call(() -> log.append(id, "kind", subject, version, BODY));
  }

  private long size() {
    return new Sql(database)
        .one("select size from test_head where id = ?", row -> row.getLong(1), id)
        .orElseThrow();
  }

  private List<String> subjects() {
    return new Sql(database)
        .list(
            "select subject from test_leaf where log = ? order by index",
            row -> row.getString(1),
            id);
  }
}
