package org.scrutin.results.materiality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim says, on the units of an election.
 *
 * @param affected votes that it says are affected
 * @param annulled ids of the units whose annulment it seeks, none within another
 */
record Allegation(List<Affected> affected, List<Integer> annulled) {
  Allegation {
    affected = List.copyOf(affected);
    annulled = List.copyOf(annulled);
  }

  /**
   * Affected votes of a unit.
   *
   * @param unit id
   * @param excluded voters alleged to be missing
   * @param voided ballots alleged void
   * @param list position of the list whose ballots these are; null where that is not known
   */
  public record Affected(int unit, long excluded, long voided, @Nullable Integer list) {}

  /** Whether there is anything that can be computed with. */
  boolean empty() {
    return annulled.isEmpty()
        && affected.stream().allMatch(one -> one.excluded() == 0 && one.voided() == 0);
  }
}
