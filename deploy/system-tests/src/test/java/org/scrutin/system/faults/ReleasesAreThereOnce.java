package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.scrutin.system.faults.Client.Request;

/** Every release that two commissioners signed is published, and still shows its revision. */
final class ReleasesAreThereOnce implements Invariant {
  @Override
  public void check(Evidence evidence) {
    Contest contest = evidence.contest();
    assertThat(
            evidence
                .results()
                .lines(
                    """
                    select r.name || ' ' || rt.revision from release r
                    join release_tally rt on rt.release_id = r.id
                    join election e on e.id = r.election_id
                    where e.code = ? and r.published_at is not null
                    order by r.id
                    """,
                    contest.code()))
        .isEqualTo(
            evidence.ledger().releases().stream()
                .map(release -> release.name() + " " + release.revision())
                .toList());
    for (Ledger.Released release : evidence.ledger().releases()) {
      long revision =
          contest
              .client()
              .ask(Request.get("", contest.path("/tallies/nec/results?at=" + release.name())))
              .expect(200)
              .body()
              .get("revision")
              .asLong();
      assertThat(revision).as(release.name()).isEqualTo(release.revision());
    }
  }
}
