package org.scrutin.results.release;

import java.util.BitSet;
import java.util.List;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.units.UnitIndex;

/**
 * No stage goes back: where the same tally allocates and the same votes are covered, a release
 * after an official one is official or final. One that was retracted binds nobody.
 */
final class StageOrder {
  private final List<ReleaseLeaf> standing;
  private final UnitIndex units;

  /**
   * @param standing published releases that are not retracted
   */
  StageOrder(List<ReleaseLeaf> standing, UnitIndex units) {
    this.standing = standing;
    this.units = units;
  }

  /**
   * @throws Refusal 409 naming the release that has come further
   */
  void require(ReleaseLeaf wanted) {
    for (ReleaseLeaf earlier : standing) {
      if (earlier.stage().compareTo(wanted.stage()) > 0
          && earlier.allocating().equals(wanted.allocating())
          && overlap(earlier.units(), wanted.units())) {
        throw new Refusal(
            ProblemType.STAGE_GOES_BACK,
            "The release '%s' of these units is %s already; after it comes none that is %s."
                .formatted(earlier.name(), earlier.stage().code(), wanted.stage().code()));
      }
    }
  }

  /** Whether a unit of one is or lies within a unit of the other. */
  private boolean overlap(List<String> some, List<String> others) {
    return meets(some, others) || meets(others, some);
  }

  private boolean meets(List<String> wholes, List<String> parts) {
    BitSet ids = new BitSet();
    wholes.forEach(code -> set(ids, code));
    return parts.stream()
        .map(units::idOf)
        .filter(id -> id != UnitIndex.NONE)
        .anyMatch(id -> ids.get(id) || anyOf(ids, units.ancestors(id)));
  }

  private void set(BitSet ids, String code) {
    int id = units.idOf(code);
    if (id != UnitIndex.NONE) {
      ids.set(id);
    }
  }

  private static boolean anyOf(BitSet ids, int[] some) {
    for (int id : some) {
      if (ids.get(id)) {
        return true;
      }
    }
    return false;
  }
}
