package org.scrutin.results.figures;

import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Map;
import org.scrutin.results.declared.Stage;
import org.scrutin.results.election.units.UnitIndex;

/**
 * A published release, as figures are held against it.
 *
 * @param retracted whether two commissioners took back that it is to be relied upon
 * @param revisions that it pins, by tally id
 * @param units ids of what it covers
 */
public record PublishedRelease(
    String name,
    Stage stage,
    boolean retracted,
    OffsetDateTime publishedAt,
    Map<Integer, Long> revisions,
    BitSet units) {
  public PublishedRelease {
    revisions = Map.copyOf(revisions);
  }

  /** Whether it covers a unit: itself or one that it lies within. */
  public boolean covers(UnitIndex tree, int unit) {
    return covers(unit, tree.ancestors(unit));
  }

  boolean covers(int unit, int[] ancestors) {
    if (units.get(unit)) {
      return true;
    }
    for (int above : ancestors) {
      if (units.get(above)) {
        return true;
      }
    }
    return false;
  }
}
