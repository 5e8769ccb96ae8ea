package org.scrutin.system.faults;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scrutin.system.GeneratedElection;

/** A SYNTHETIC sheet that adds up. */
record Sheet(String unit, int[] votes, int invalid) {

  static Sheet random(String unit, SplittableRandom random) {
    int[] votes =
        IntStream.range(0, GeneratedElection.LISTS)
            .map(list -> random.nextInt(120 / (list + 1)))
            .toArray();
    return new Sheet(unit, votes, random.nextInt(3));
  }

  int valid() {
    return IntStream.of(votes).sum();
  }

  /** A row of {@code sheets.csv} for a {@link GeneratedElection}. */
  String row() {
    return "%s,500,%d,0,%d,%d,%s%n"
        .formatted(
            unit,
            valid() + invalid,
            invalid,
            valid(),
            IntStream.of(votes).mapToObj(Integer::toString).collect(Collectors.joining(",")));
  }

  /** As PostgreSQL writes its votes. */
  String votesText() {
    return IntStream.of(votes)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }
}
