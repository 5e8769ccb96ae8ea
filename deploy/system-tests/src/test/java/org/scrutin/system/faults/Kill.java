package org.scrutin.system.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One entry of the schedule.
 *
 * @param process who dies
 * @param afterMillis how long after the moment that {@code whole} names
 * @param whole whether everything must have recovered first, or the victim alone: then it meets
 *     others that are still recovering
 */
record Kill(String process, int afterMillis, boolean whole) {
  private static final int LONGEST_MILLIS = 2_000;

  /** Results and database die most often; the launcher, whose death costs a start, least. */
  private static final List<String> WEIGHTED =
      List.of(
          "results-service",
          "results-service",
          "results-service",
          "results-service",
          "results-service",
          "postgres",
          "postgres",
          "postgres",
          "claims-service",
          "claims-service",
          "claims-service",
          "kafka",
          "kafka",
          "gateway",
          "gateway",
          "idp");

  /** Every process once, in random order, then random ones; the same for the same seed. */
  static List<Kill> schedule(long seed, int kills) {
    var random = new Random(seed);
    List<String> victims = new ArrayList<>(RunningSuite.PROCESSES);
    Collections.shuffle(victims, random);
    while (victims.size() < kills) {
      victims.add(WEIGHTED.get(random.nextInt(WEIGHTED.size())));
    }
    return victims.stream()
        .limit(kills)
        .map(victim -> new Kill(victim, random.nextInt(LONGEST_MILLIS), random.nextBoolean()))
        .toList();
  }

  @Override
  public String toString() {
    return process + (whole ? " " : " early ") + afterMillis + " ms";
  }
}
