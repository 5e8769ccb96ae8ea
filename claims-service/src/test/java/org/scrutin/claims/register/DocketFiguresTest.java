package org.scrutin.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void figuresAreWhatACountOfAllEntriesFinds(long seed) {
    // Given
    SplittableRandom random = new SplittableRandom(seed);
    TestElection election = TestElection.known(database);
    List<String> refs = new ArrayList<>();

    // When: acts in any order, of which many are refused
    for (int i = 0; i < 30; i++) {
      if (refs.isEmpty() || random.nextInt(4) == 0) {
        refs.add(election.file(null, election.complaint()));
      } else {
        String act = ACTS.get(random.nextInt(ACTS.size()));
        String person =
            act.contains("decided") ? TestElection.adjudicator() : TestElection.registrar();
        TestElection.enter(person, refs.get(random.nextInt(refs.size())), act);
      }
    }

    // Then
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
    long before = reads().inserted;
    Owner.execute(MORE.formatted(election.election, MANY));
    await().until(this::reads, reads -> reads.inserted == before + MANY);

    // When
    long ofMany = rowsReadByAFiling(election);

    // Then
    assertThat(ofMany).isLessThan(ofFew + MANY / 10);
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
        insert into docket_leaf (index, kind, subject, version, salt, leaf_hash, body)
        select place + n - 1, 'filing', upper(code) || '-' || lpad((first + n)::text, 4, '0'), 1,
               sample.salt, sample.leaf_hash, sample.body
        from generate_series(1, %2$d) n;
        insert into claim (ref, election, number, kind, ground, log_index)
        select upper(code) || '-' || lpad((first + n)::text, 4, '0'), code, first + n, 'complaint',
               'count', place + n - 1
        from generate_series(1, %2$d) n;
        insert into docket_entry (ref, sequence, type, at, entered_at, actor, log_index)
        select upper(code) || '-' || lpad((first + n)::text, 4, '0'), 1, 'filed', now(), now(), 'x',
               place + n - 1
        from generate_series(1, %2$d) n;
        update docket_head set size = place + %2$d;
      end $$
      """;

  /** Of claims and entries, as PostgreSQL's own statistics tell. */
  private long rowsReadByAFiling(TestElection election) {
    Reads before = reads();
    election.file(null, election.complaint());
    return await().until(this::reads, after -> after.inserted == before.inserted + 1).rows
        - before.rows;
  }

  private record Reads(long inserted, long rows) {}

  private Reads reads() {
    return new Sql(database)
        .one(
            """
            select sum(n_tup_ins) filter (where relname = 'claim'),
                   sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))
            from pg_stat_user_tables where relname in ('claim', 'docket_entry')
            """,
            row -> new Reads(row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }
}
