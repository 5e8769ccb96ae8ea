package org.scrutin.results.election.units;

import java.util.Arrays;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;

/**
 * Keeps the tree still where figures hang on it: totals of ancestors are moved by differences, so a
 * station that changed its place would leave its old votes behind.
 */
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
      select l.unit_id from leaf l join tally t on t.id = l.tally_id
      where t.election_id = ? and l.kind = 'sheet' and l.version = 1
      """;

  private final Sql sql;
  private final Election election;

  CountedUnits(Sql sql, Election election) {
    this.sql = sql;
    this.election = election;
  }

  /**
   * Refuses to move units that have sheets or have a unit with sheets below.
   *
   * @param before the tree that they would leave
   * @param moved ids, ascending
   * @throws Refusal 409 naming one of them
   */
  void refuse(UnitIndex before, int[] moved) {
    if (moved.length == 0) {
      return;
    }
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
    sql.stream(COUNTED, row -> refuse(before, moved, row.getInt(1)), election.id());
  }

  private static void refuse(UnitIndex before, int[] moved, int station) {
    for (int at = station; at != UnitIndex.NONE; at = before.parent(at)) {
      if (Arrays.binarySearch(moved, at) >= 0) {
        throw new Refusal(
                ProblemType.UNITS_COUNTED,
                "The parent, kind and seats of '"
                    + before.code(at)
                    + "' stay as they are, because sheets of '"
                    + before.code(station)
                    + "' are logged. Amendments of a tree that is being counted are not built yet.")
            .with("unit", before.code(at));
      }
    }
  }
}
