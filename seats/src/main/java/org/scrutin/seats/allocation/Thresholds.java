package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Which lists take part: those that reach every threshold made for their kind. */
public final class Thresholds {
  private Thresholds() {}

  /**
   * The lists that reach every threshold of one level.
   *
   * @param kinds of the lists, by position; each list is one party's
   * @param votes of the lists at that level, by position
   * @param valid the base at that level
   * @return the positions of the lists that take part, as far as this level decides
   */
  public static BitSet admitted(
      List<Threshold> thresholds, Level level, List<String> kinds, long[] votes, long valid) {
    List<Integer> alone = Collections.nCopies(kinds.size(), 1);
    return admitted(thresholds, level, kinds, alone, votes, valid);
  }

  static BitSet admitted(
      List<Threshold> thresholds,
      Level level,
      List<String> kinds,
      List<Integer> parties,
      long[] votes,
      long valid) {
    if (kinds.size() != votes.length) {
      throw new IllegalArgumentException(
          kinds.size() + " lists but votes for " + Arrays.toString(votes));
    }
    BitSet admitted = new BitSet(votes.length);
    for (int list = 0; list < votes.length; list++) {
      int at = list;
      admitted.set(
          list,
          thresholds.stream()
              .filter(threshold -> threshold.level() == level)
              .filter(threshold -> threshold.appliesTo(kinds.get(at), parties.get(at)))
              .allMatch(threshold -> threshold.share().reachedBy(votes[at], valid)));
    }
    return admitted;
  }
}
