package org.scrutin.claims.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.claims.docket.Act;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Filer;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.docket.Stamp;
import org.scrutin.claims.docket.Target;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.testing.Owner;

/** How long a register is, without counting it. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class DocketFiguresTest {
  private static final int MANY = 2_000;
  private static final String COUNTED =
      """
      select count(*) || ' ' || count(*) filter (where s.state in ('admitted', 'under-investigation'))
      from claim c cross join lateral (
        select d.state from docket_entry d where d.ref = c.ref order by d.sequence desc limit 1) s
      where c.election = '%s'
      """;
  private static final List<String> ACTS =
      List.of(
          "{\"type\":\"admitted\",\"reasons\":\"r\"}",
          "{\"type\":\"inadmissible\",\"reasons\":\"r\"}",
          "{\"type\":\"investigation-opened\"}",
          "{\"type\":\"investigation-closed\",\"by\":\"B\"}",
          "{\"type\":\"decided\",\"reasons\":\"r\",\"outcome\":\"dismissed\"}");

  @Inject DataSource database;
  @Inject DocketStore store;
  @Inject DocketAdvancedPublisher publisher;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void figuresAreWhatACountOfAllEntriesFinds(long seed) {
    // Given
    SplittableRandom random = new SplittableRandom(seed);
    TestElection election = TestElection.known(database);
    List<String> refs = new ArrayList<>();
    List<Integer> answers = new ArrayList<>();

    // When: acts in any order, of which many are refused
    for (int i = 0; i < 30; i++) {
      if (refs.isEmpty() || random.nextInt(4) == 0) {
        refs.add(election.file(null, election.complaint()));
      } else {
        String act = ACTS.get(random.nextInt(ACTS.size()));
        String person =
            act.contains("decided") ? TestElection.adjudicator() : TestElection.registrar();
        answers.add(
            TestElection.enter(person, refs.get(random.nextInt(refs.size())), act)
                .extract()
                .statusCode());
      }
    }

    // Then
    assertThat(answers).as("acts that were done, and acts that were refused").contains(201, 409);
    String figures =
        "select claims || ' ' || open from docket_figures where election = '%s'"
            .formatted(election.election);
    assertThat(election.query(figures))
        .isEqualTo(election.query(COUNTED.formatted(election.election)));
  }

  @Test
  void filingReadsNoMoreOfALongRegisterThanOfAShortOne() throws Exception {
    // Given
    TestElection election = TestElection.known(database);
    election.file(null, election.complaint());
    long ofFew = rowsReadByAFiling(election);
    Owner.execute(MORE.formatted(election.election, MANY));
    // plans of the small tables, made before, may read them whole
    Owner.execute("analyze claim, docket_entry");

    // When
    long ofMany = rowsReadByAFiling(election);

    // Then
    assertThat(ofMany).isLessThan(ofFew + 10);
  }

  private static final String MORE =
      """
      do $$
      declare
        code text := '%1$s';
        first int := (select max(number) from claim where election = code);
        place bigint := (select size from docket_head for update);
        sample docket_leaf := (
          select l from docket_leaf l join claim c on c.log_index = l.index
          where c.election = code order by c.number limit 1);
      begin
        with filed as (
          select n, upper(code) || '-' || lpad(n::text, greatest(4, length(n::text)), '0') ref, place + n - first - 1 place
          from generate_series(first + 1, first + %2$d) n),
        leaves as (
          insert into docket_leaf (index, kind, subject, version, salt, leaf_hash, body)
          select f.place, 'filing', f.ref, 1, sample.salt, sample.leaf_hash, sample.body from filed f)
        insert into claim (ref, election, number, kind, ground, log_index)
        select f.ref, code, f.n, 'complaint', 'count', f.place from filed f;
        insert into docket_entry (ref, sequence, type, at, entered_at, actor, log_index)
        select c.ref, 1, 'filed', now(), now(), 'x', c.log_index
        from claim c where c.election = code and c.number > first;
        update docket_head set size = place + %2$d;
      end $$
      """;

  /** Of claims and entries, as PostgreSQL counts them in the transaction that files. */
  private long rowsReadByAFiling(TestElection election) {
    KnownElection known = new KnownElection(election.election, ZoneOffset.UTC, true, 10, Map.of());
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long before = rowsRead();
              store.file(filing(election.election), known, null);
              publisher.publish(election.election);
              return rowsRead() - before;
            });
  }

  private static Docket filing(String election) {
    Act.Filed filed =
        new Act.Filed(
            election,
            ClaimKind.COMPLAINT,
            "voter-list/missing",
            TestElection.COMMITTEE,
            null,
            false,
            new Filer("voter", "anonymous"),
            new Scope(
                new Target("nec", null, List.of("X"), List.of("registered")),
                null,
                List.of(),
                null,
                null),
            List.of("recount"),
            Map.of("en", "alleges that names are missing"));
    OffsetDateTime now = OffsetDateTime.parse("2026-11-01T12:00:00Z");
    return Docket.file(filed, new Stamp("anonymous", "anonymous", now, null, null));
  }

  private long rowsRead() {
    return new Sql(database)
        .one(
            """
            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_xact_user_tables where relname in ('claim', 'docket_entry')
            """,
            row -> row.getLong(1))
        .orElseThrow();
  }
}
