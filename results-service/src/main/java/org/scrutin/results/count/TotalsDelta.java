package org.scrutin.results.count;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClasses;

/** By how much the totals of units move. Sums run as in {@link Figure}, then lists by position. */
public final class TotalsDelta {
  /**
   * One unit's part; every number may be negative.
   *
   * @param classes by how much each grows
   * @param quarantined of stations whose newest sheet waits, whether or not an older one counts
   * @param findings of the newest sheets
   * @param sums of the figures and votes
   * @param stated how many counted sheets state each of them
   * @param turnout of those that tell it
   */
  public record Part(
      SheetClasses classes,
      int quarantined,
      FindingCounts findings,
      long[] sums,
      int[] stated,
      TurnoutSums turnout) {
    /** That nothing moves. */
    static Part nothing(int figures) {
      return new Part(
          SheetClasses.none(),
          0,
          FindingCounts.NONE,
          new long[figures],
          new int[figures],
          TurnoutSums.NONE);
    }

    Part plus(Part other) {
      long[] newSums = sums.clone();
      int[] newStated = stated.clone();
      for (int i = 0; i < newSums.length; i++) {
        newSums[i] = Math.addExact(newSums[i], other.sums[i]);
        newStated[i] = Math.addExact(newStated[i], other.stated[i]);
      }
      return new Part(
          classes.plus(other.classes),
          Math.addExact(quarantined, other.quarantined),
          findings.plus(other.findings),
          newSums,
          newStated,
          turnout.plus(other.turnout));
    }
  }

  private final Map<Integer, Part> parts = new TreeMap<>();

  public void add(int unitId, Part part) {
    parts.merge(unitId, part, Part::plus);
  }

  public void add(Collection<Integer> unitIds, Part part) {
    unitIds.forEach(unit -> add(unit, part));
  }

  public void add(TotalsDelta other) {
    other.parts.forEach(this::add);
  }

  /** By unit id, ascending: everyone who locks or writes them does so in the same order. */
  public Map<Integer, Part> parts() {
    return Collections.unmodifiableMap(parts);
  }
}
