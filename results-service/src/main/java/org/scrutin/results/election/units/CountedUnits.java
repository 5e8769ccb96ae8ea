package org.scrutin.results.election.units;

import java.util.Arrays;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;

/** What may no more change once there are sheets. */
final class CountedUnits {
  // Waits for counting steps under way and keeps new imports out: an import refers to its tally's
  // row, and this lock refuses references until the transaction ends.
  private static final String LOCK =
      "select id from tally where election_id = ? order by id for update";
  private static final String WAITING =
      """
      select t.code from import i join tally t on t.id = i.tally_id
      where t.election_id = ? and i.state in ('checking', 'staged') limit 1
      """;
  private static final String COUNTED =
      """
      select exists (
        select from tally t where t.election_id = ? and exists (
          select from leaf l where l.tally_id = t.id and l.kind = 'sheet'))
      """;
  private static final String SHEET_OF =
      """
      select u.code from unit u where u.id = any(?) and exists (
        select from tally t where t.election_id = ? and exists (
          select from leaf l where l.tally_id = t.id and l.kind = 'sheet' and l.unit_id = u.id))
      limit 1
      """;

  private final Sql sql;
  private final Election election;

  CountedUnits(Sql sql, Election election) {
    this.sql = sql;
    this.election = election;
  }

  /**
   * Lets nobody count until the transaction ends.
   *
   * @throws Refusal 409 while an import is under way on the present tree
   */
  void lock() {
    sql.list(LOCK, row -> row.getInt(1), election.id());
    sql.one(WAITING, row -> row.getString(1), election.id())
        .ifPresent(
            tally -> {
              throw new Refusal(
                  ProblemType.UNITS_COUNTED,
                  "An import into the tally '"
                      + tally
                      + "' is under way on the present tree. Wait until it has ended.");
            });
  }

  /**
   * @throws Refusal 409 if any sheet of the election is logged
   */
  void refuseOnceCounted() {
    if (sql.exists(COUNTED, election.id())) {
      throw new Refusal(Problem.of(ProblemType.UNITS_COUNTED));
    }
  }

  /**
   * @param noStations ids of units that would be stations no more
   * @throws Refusal 409 naming one of them that has a sheet
   */
  void refuseLoss(int[] noStations) {
    Integer[] ids = Arrays.stream(noStations).boxed().toArray(Integer[]::new);
    sql.one(SHEET_OF, row -> row.getString(1), ids, election.id())
        .ifPresent(
            code -> {
              throw new Refusal(
                      ProblemType.UNITS_COUNTED,
                      "'"
                          + code
                          + "' has a sheet and so stays a station. Say by its status why it counts"
                          + " no more.")
                  .with("unit", code);
            });
  }
}
