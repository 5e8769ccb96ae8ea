package org.scrutin.launcher.invented;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One version of a station's sheet.
 *
 * @param votes in the order of {@link #LISTS}
 */
record Sheet(Station station, int ballots, int blank, int invalid, int valid, List<Integer> votes) {
  static final List<String> LISTS =
      List.of("HILL", "RIVER", "SEA", "FOREST", "FIELD", "STAR", "BELL", "BRIDGE");
  static final String HEADER =
      "unit,registered,ballots,blank,invalid,valid," + String.join(",", LISTS) + "\n";

  static Sheet of(Station station, int blank, int invalid, List<Integer> votes) {
    int valid = votes.stream().mapToInt(Integer::intValue).sum();
    return new Sheet(station, valid + blank + invalid, blank, invalid, valid, votes);
  }

  /** The votes of two lists in each other's columns. */
  Sheet swapped(int left, int right) {
    return with(
        IntStream.range(0, votes.size())
            .mapToObj(i -> votes.get(i == left ? right : i == right ? left : i))
            .toList());
  }

  /** So many votes of one list read for another one, at most those that it has. */
  Sheet moved(int from, int to, int most) {
    int n = Math.min(most, votes.get(from));
    Integer[] changed = votes.toArray(Integer[]::new);
    changed[from] -= n;
    changed[to] += n;
    return with(Arrays.asList(changed));
  }

  /** Valid votes that are not the sum of the lists': an error, which a check holds back. */
  Sheet addedUpWrong(int by) {
    return new Sheet(station, ballots + by, blank, invalid, valid + by, votes);
  }

  /** One more invalid ballot than was written. */
  Sheet withOneMoreInvalid() {
    return of(station, blank, invalid + 1, votes);
  }

  private Sheet with(List<Integer> changed) {
    return of(station, blank, invalid, changed);
  }

  String line() {
    return "%s,%d,%d,%d,%d,%d,%s\n"
        .formatted(
            station.code(),
            station.registered(),
            ballots,
            blank,
            invalid,
            valid,
            votes.stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /** {@code sheets.csv}. */
  static String csv(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::line).collect(Collectors.joining("", HEADER, ""));
  }
}
