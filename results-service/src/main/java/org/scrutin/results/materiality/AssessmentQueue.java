package org.scrutin.results.materiality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ClaimAssessed;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.tally.FigureAccess;

/** Which claims are due for an assessment, and what was answered; in the caller's transaction. */
@ApplicationScoped
class AssessmentQueue {
  // The lock keeps a second worker away until the answer is committed; the inbox waits for it too.
  private static final String DUE =
      """
      select s.claim, s.scope, s.admission, t.id, coalesce(t.published, false),
             coalesce(t.revision, 0), e.log_size, r.place,
             r.place is not null and r.place is distinct from s.assessed_release, s.conclusion
      from assessment_scope s
      left join election e on e.code = s.election
      left join tally t on t.election_id = e.id and t.code = s.tally
      left join lateral (
        select max(log_index) as place from release join release_tally on release_id = release.id
        where tally_id = t.id and published_at is not null) r on true
      where s.closed is null and s.parked_since is null and s.not_before <= now()
        and (s.assessed_admission is distinct from s.admission
             or s.assessed_tally is distinct from t.id
             or s.assessed_revision is distinct from coalesce(t.revision, 0)
             or s.assessed_log_size is distinct from e.log_size)
      order by s.not_before limit 1
      for update of s skip locked
      """;

  private static final String DONE =
      """
      update assessment_scope
      set assessed_admission = ?, assessed_tally = ?::int, assessed_revision = ?,
          assessed_log_size = ?::bigint, assessed_release = ?::bigint, conclusion = ?,
          not_before = clock_timestamp() + make_interval(secs => ?), failures = 0, failure = null
      where claim = ?
      """;

  /** Whatever fails so often fails again. */
  private static final int ATTEMPTS = 3;

  private static final String FAILED =
      """
      update assessment_scope
      set failures = failures + 1, failure = ?, not_before = now() + make_interval(secs => ?),
          parked_since = case when failures + 1 >= ? then now() end
      where claim = ?
      returning parked_since is not null
      """;
  private static final String ADD =
      """
      insert into assessment (claim, tally, revision, admission, computable, document)
      values (?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final Sql sql;

  @Inject
  AssessmentQueue(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A claim whose assessment is due and that nobody else is at, locked. */
  Optional<DueClaim> lockDue() {
    return sql.one(DUE, AssessmentQueue::due);
  }

  /** Keeps an answer. One that was given before on the same revision stands. */
  void add(DueClaim due, ClaimAssessed answer) {
    sql.update(
        ADD,
        answer.ref(),
        answer.tally(),
        answer.revision(),
        due.admission(),
        answer.computable(),
        CanonicalJson.of(answer));
  }

  /**
   * @param rest how long the claim is left alone, whatever is counted meanwhile
   */
  void done(DueClaim due, @Nullable String conclusion, Duration rest) {
    sql.update(
        DONE,
        due.admission(),
        due.tallyId(),
        due.revision(),
        due.logSize(),
        due.release(),
        conclusion,
        rest.toMillis() / 1000.0,
        due.claim());
  }

  /**
   * Leaves a claim alone after a failure.
   *
   * @param rest how long, if it is tried again
   * @return whether it is parked: it failed as often as it may, and waits for an operator
   */
  boolean failed(String claim, String failure, Duration rest) {
    return sql.one(
            FAILED, row -> row.getBoolean(1), failure, rest.toMillis() / 1000.0, ATTEMPTS, claim)
        .orElse(false);
  }

  long parked() {
    return sql.one(
            "select count(*) from assessment_scope where parked_since is not null",
            row -> row.getLong(1))
        .orElseThrow();
  }

  void postpone(String claim, Duration rest) {
    sql.update(
        "update assessment_scope set not_before = now() + make_interval(secs => ?) where claim = ?",
        rest.toMillis() / 1000.0,
        claim);
  }

  private static DueClaim due(ResultSet row) throws SQLException {
    return new DueClaim(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, Integer.class),
        FigureAccess.of(row.getBoolean(5)),
        row.getLong(6),
        row.getObject(7, Long.class),
        row.getObject(8, Long.class),
        row.getBoolean(9),
        row.getString(10));
  }
}
