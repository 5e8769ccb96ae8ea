package org.scrutin.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** Constituencies of Spain 2023, or invented ones of that size where its sheets are not at hand. */
final class SpanishCount {
  private static final int FIGURES = 6;
  private static final int VALID = 5;
  private static final int CODE = "ES-04".length();
  private static final int CONSTITUENCIES = 52;
  private static final int LISTS = 20;
  private static final Ratio THRESHOLD = new Ratio(3, 100);

  private SpanishCount() {}

  /** Empty where the sheets are not beside the project. */
  static List<Race> read(Path root) throws IOException {
    Path folder = root.resolve("../shared/data/spain-2023");
    if (!Files.exists(folder.resolve("sheets.csv.gz"))) {
      return List.of();
    }
    Map<String, Integer> seats = new LinkedHashMap<>();
    try (Stream<String> lines = lines(folder.resolve("units.csv.gz"))) {
      lines
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[2].equals("constituency"))
          .forEach(cells -> seats.put(cells[0], Integer.parseInt(cells[cells.length - 1])));
    }
    Map<String, long[]> sums = new LinkedHashMap<>();
    try (Stream<String> lines = lines(folder.resolve("sheets.csv.gz"))) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> add(cells, sums));
    }
    List<Race> races = new ArrayList<>();
    sums.forEach(
        (unit, sum) ->
            races.add(
                race(
                    seats.getOrDefault(unit, 1),
                    Arrays.copyOfRange(sum, FIGURES, sum.length),
                    sum[VALID])));
    return races;
  }

  /** Invented votes: two large lists, some middling, many small ones. */
  static List<Race> invented() {
    return invented(CONSTITUENCIES, LISTS);
  }

  /** The same of another size. */
  static List<Race> invented(int constituencies, int lists) {
    Random random = new Random(2023);
    return IntStream.range(0, constituencies)
        .mapToObj(
            _ -> {
              long[] votes =
                  IntStream.range(0, lists)
                      .mapToLong(list -> random.nextLong(400_000) / (1L + (long) list * list) + 1)
                      .toArray();
              return race(2 + random.nextInt(10), votes, Arrays.stream(votes).sum() * 101 / 100);
            })
        .toList();
  }

  private static void add(String[] cells, Map<String, long[]> sums) {
    long[] sum = sums.computeIfAbsent(cells[0].substring(0, CODE), _ -> new long[cells.length]);
    for (int cell = 1; cell < cells.length; cell++) {
      sum[cell] += cells[cell].isEmpty() ? 0 : Long.parseLong(cells[cell]);
    }
  }

  private static Race race(int seats, long[] votes, long valid) {
    BitSet onBallot = new BitSet();
    IntStream.range(0, votes.length).filter(list -> votes[list] > 0).forEach(onBallot::set);
    return new Race(
        Method.DHONDT,
        seats,
        Ties.MOST_VOTES,
        votes,
        valid,
        onBallot,
        true,
        Admission.within(Collections.nCopies(votes.length, THRESHOLD)));
  }

  private static Stream<String> lines(Path file) throws IOException {
    return new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
        .lines();
  }
}
