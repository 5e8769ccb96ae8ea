package org.scrutin.launcher.invented;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How the stations vote: by constituency, and around that by station. */
final class Voters {
  /**
   * Of the country, in thousandths; the last list is now above 3 % of a constituency, now below.
   */
  private static final int[] SUPPORT = {300, 285, 145, 100, 70, 45, 33, 22};

  private final SplittableRandom random;
  private final int[][] support = new int[Country.constituencies()][];

  Voters(SplittableRandom random) {
    this.random = random;
    for (int c = 0; c < support.length; c++) {
      support[c] = varied(SUPPORT, 65, 71);
    }
  }

  /** The sheet of a station as its board counted it. */
  Sheet sheet(Station station) {
    int ballots = station.registered() * (600 + random.nextInt(200)) / 1_000;
    int invalid = ballots * random.nextInt(4, 20) / 1_000;
    int blank = ballots * random.nextInt(3, 14) / 1_000;
    int valid = ballots - invalid - blank;
    int[] weights = varied(support[station.constituency()], 80, 41);
    int sum = Arrays.stream(weights).sum();
    int[] votes =
        Arrays.stream(weights)
            .map(weight -> Math.toIntExact((long) valid * weight / sum))
            .toArray();
    // What rounding left goes to the first list.
    votes[0] += valid - Arrays.stream(votes).sum();
    return Sheet.of(station, blank, invalid, Arrays.stream(votes).boxed().toList());
  }

  /** Each between {@code least} and {@code least + range - 1} hundredths of what it is. */
  private int[] varied(int[] of, int least, int range) {
    return IntStream.range(0, of.length)
        .map(i -> of[i] * (least + random.nextInt(range)))
        .toArray();
  }

  /** The stations in an order in which their sheets may arrive. */
  List<Sheet> arriving(List<Sheet> sheets) {
    Sheet[] order = sheets.toArray(Sheet[]::new);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Sheet moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return List.of(order);
  }
}
