package org.scrutin.results.figures.seats;

import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Contests;

/** The unit of a question about seats. */
public final class SeatsUnit {
  private SeatsUnit() {}

  /**
   * @param code null for the whole
   * @return its id, or {@link UnitIndex#NONE} while there are no units
   * @throws Refusal 404 if the election has no such unit, or nothing in the unit gives seats
   */
  public static int of(
      UnitIndex tree, Contests contests, Election election, @Nullable String code) {
    int unit = code == null ? tree.root() : tree.idOf(code);
    if (code == null) {
      return unit;
    }
    if (unit == UnitIndex.NONE) {
      throw new Refusal(
          ProblemType.UNKNOWN_UNIT,
          "The election " + election.code() + " has no unit '" + code + "'.");
    }
    if (unit != tree.root() && contests.within(unit).length == 0) {
      throw new Refusal(
          ProblemType.NO_SEATS_IN_UNIT,
          "The votes of "
              + code
              + " alone give no seats: ask for its constituency or for the whole.");
    }
    return unit;
  }
}
