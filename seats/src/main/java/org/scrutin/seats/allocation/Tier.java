package org.scrutin.seats.allocation;

import java.util.List;
import org.scrutin.seats.method.Method;

/** What a rule has above the constituencies that give seats. */
public sealed interface Tier {
  Tier NONE = new None();

  /** Nothing: the constituencies alone give seats, or the whole alone. */
  record None() implements Tier {}

  /**
   * Further seats of the whole that level those of the constituencies, see {@link Levelling}.
   *
   * @param seats beside those of the constituencies, 1 or greater
   * @param thresholds of the whole country that a list needs to take part, beside the national ones
   *     of the constituencies' rule
   */
  record Levelled(Method method, int seats, List<Threshold> thresholds) implements Tier {
    public Levelled {
      thresholds = List.copyOf(thresholds);
    }
  }

  /**
   * The seats of the whole are given to the constituencies, by the valid votes cast in each, and
   * there to the lists (Czech Republic until 2021, law 247/1995 § 48 to 50).
   */
  record Apportioned(Method method) implements Tier {}
}
