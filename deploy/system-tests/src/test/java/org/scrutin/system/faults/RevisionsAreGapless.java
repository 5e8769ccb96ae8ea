package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

/** Every log is as long as its head says, without a gap, and its steps form one chain. */
final class RevisionsAreGapless implements Invariant {
  @Override
  public void check(Evidence evidence) {
    String election = evidence.contest().code();
    assertThat(
            evidence
                .results()
                .lines(
                    """
                    select t.code from tally t join election e on e.id = t.election_id
                    where e.code = ? and (
                      (select count(*) from leaf l where l.tally_id = t.id) <> t.revision
                      or (select coalesce(max(index) + 1, 0) from leaf l where l.tally_id = t.id)
                         <> t.revision
                      or (select coalesce(max(revision), 0) from count_step s
                          where s.tally_id = t.id) <> t.revision)
                    """,
                    election))
        .as("tallies whose log or steps do not reach their revision")
        .isEmpty();
    assertThat(
            evidence
                .results()
                .lines(
                    """
                    select s.tally_id || ' ' || s.revision from count_step s
                    where s.previous <> 0 and not exists (
                      select from count_step p
                      where p.tally_id = s.tally_id and p.revision = s.previous)
                    """))
        .as("steps without the one before them")
        .isEmpty();
    assertThat(
            evidence
                .results()
                .lines(
                    """
                    select e.code from election e where e.log_size <>
                      (select count(*) from election_leaf l where l.election_id = e.id)
                      or e.log_size <>
                      (select coalesce(max(index) + 1, 0) from election_leaf l
                       where l.election_id = e.id)
                    """))
        .as("elections whose log is not as long as it says")
        .isEmpty();
    assertThat(
            evidence
                .claims()
                .number(
                    """
                    select (select count(*) from docket_leaf) - size
                           + abs((select coalesce(max(index) + 1, 0) from docket_leaf) - size)
                    from docket_head
                    """))
        .as("leaves of the docket beyond its size")
        .isZero();
  }
}
