package org.scrutin.launcher.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What others than the authority hold of the forms. */
final class Copies {
  private static final int OF_PARTY = 1_800;
  private static final int DIFFERING = 25;
  private static final int OF_OBSERVERS = 300;

  private Copies() {}

  /**
   * A party's copies of six sheets out of ten, some of which give it more votes than the
   * authority's.
   *
   * @param counted the authority's, in an order that says nothing
   */
  static List<Sheet> ofParty(List<Sheet> counted, SplittableRandom random) {
    List<Sheet> copies = new ArrayList<>(counted.subList(0, OF_PARTY));
    for (int i = 0; i < DIFFERING; i++) {
      copies.set(
          i, copies.get(i).moved(AuthorityCount.RIVER, AuthorityCount.HILL, random.nextInt(5, 60)));
    }
    return copies;
  }

  /** The sheets of a sample. */
  static List<Sheet> ofObservers(List<Sheet> counted) {
    return counted.subList(counted.size() - OF_OBSERVERS, counted.size());
  }
}
