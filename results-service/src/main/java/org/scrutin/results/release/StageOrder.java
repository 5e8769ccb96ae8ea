package org.scrutin.results.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.List;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;

/**
 * No stage goes back: where the same tally allocates and the same votes are covered, a release
 * after an official one is official or final. One that was retracted binds nobody.
 */
@ApplicationScoped
class StageOrder {
  private final ReleaseRepository releases;
  private final Units units;

  @Inject
  StageOrder(ReleaseRepository releases, Units units) {
    this.releases = releases;
    this.units = units;
  }

  /**
   * The caller has locked the election's log.
   *
   * @throws Refusal 409 naming the release that has come further
   */
  void require(Election election, ReleaseLeaf wanted) {
    UnitIndex tree = units.of(election);
    for (ReleaseEntity release : releases.standing(election.id())) {
      ReleaseLeaf earlier = release.content();
      if (earlier.stage().compareTo(wanted.stage()) > 0
          && earlier.allocating().equals(wanted.allocating())
          && overlap(tree, earlier.units(), wanted.units())) {
        throw new Refusal(
            ProblemType.STAGE_GOES_BACK,
            "The release '%s' of these units is %s already; after it comes none that is %s."
                .formatted(earlier.name(), earlier.stage().code(), wanted.stage().code()));
      }
    }
  }

  /** Whether a unit of one is or lies within a unit of the other. */
  private static boolean overlap(UnitIndex units, List<String> some, List<String> others) {
    return meets(units, some, others) || meets(units, others, some);
  }

  private static boolean meets(UnitIndex units, List<String> wholes, List<String> parts) {
    BitSet ids = new BitSet();
    wholes.stream().map(units::idOf).filter(id -> id != UnitIndex.NONE).forEach(ids::set);
    return parts.stream()
        .map(units::idOf)
        .filter(id -> id != UnitIndex.NONE)
        .anyMatch(id -> ids.get(id) || anyOf(ids, units.ancestors(id)));
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
