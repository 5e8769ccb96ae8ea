package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.scrutin.system.ServiceDatabase;

/**
 * Each service's view of the other's facts is what the other says. The messages need some time, so
 * this one waits; the others come after it.
 */
final class ViewsAgree implements Invariant {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final String HEADS =
      "select key || ' ' || version from %s where topic = ? order by key collate \"C\"";

  @Override
  public void check(Evidence evidence) {
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(250))
        .ignoreException(IllegalStateException.class)
        .untilAsserted(
            () -> {
              streams(evidence.results(), evidence.claims(), "results");
              streams(evidence.claims(), evidence.results(), "claims");
              facts(evidence);
            });
  }

  /** All that one published the other has handled, nothing is parked or was refused. */
  private static void streams(ServiceDatabase publisher, ServiceDatabase reader, String topic) {
    assertThat(publisher.number("select count(*) from outbox")).isZero();
    assertThat(reader.lines(HEADS.formatted("inbox_head"), topic))
        .isEqualTo(publisher.lines(HEADS.formatted("outbox_head"), topic));
    assertThat(reader.lines("select key || ' ' || detail from inbox_parked_stream")).isEmpty();
    assertThat(reader.lines("select reason from inbox_rejected")).isEmpty();
  }

  private static void facts(Evidence evidence) {
    String election = evidence.contest().code();
    // A tally tells of itself when it first advances.
    String tallies =
        """
        select t.code || ' ' || t.published || ' ' || t.revision
        from tally t join election e on e.id = t.election_id
        where e.code = ? and t.revision > 0 order by 1
        """;
    assertThat(
            evidence
                .claims()
                .lines(
                    "select code || ' ' || published || ' ' || revision from known_tally"
                        + " where election = ? order by 1",
                    election))
        .isEqualTo(evidence.results().lines(tallies, election));
    assertThat(
            evidence
                .claims()
                .lines(
                    "select name || ' ' || log_index from known_release where election = ?"
                        + " order by 1",
                    election))
        .isEqualTo(
            evidence
                .results()
                .lines(
                    "select r.name || ' ' || r.log_index from release r join election e on e.id ="
                        + " r.election_id where e.code = ? and r.published_at is not null order by"
                        + " 1",
                    election));
    assertThat(
            evidence
                .claims()
                .number("select count(*) from known_unit where election = ?", election))
        .isEqualTo(
            evidence
                .results()
                .number(
                    "select count(*) from unit u join election e on e.id = u.election_id where"
                        + " e.code = ?",
                    election));
    admissions(evidence, election);
  }

  private static void admissions(Evidence evidence, String election) {
    String admitted =
        """
        select a.ref || ' ' || case l.state when 'admitted' then 'open' else l.state end
        from docket_entry a join claim c on c.ref = a.ref
        cross join lateral (select state from docket_entry where ref = a.ref
                            order by sequence desc limit 1) l
        where a.type = 'admitted' and c.election = ? order by 1
        """;
    assertThat(
            evidence
                .results()
                .lines(
                    "select claim || ' ' || coalesce(closed, 'open') from assessment_scope where"
                        + " election = ? order by 1",
                    election))
        .isEqualTo(evidence.claims().lines(admitted, election));
    String newest =
        """
        select s.claim || ' ' || s.assessed_revision from assessment_scope s
        join election e on e.code = s.election
        join tally t on t.election_id = e.id and t.code = s.tally
        where s.election = ? and s.closed is null and s.assessed_revision is distinct from t.revision
        """;
    assertThat(evidence.results().lines(newest, election))
        .as("open claims that are not assessed at the newest revision")
        .isEmpty();
  }
}
