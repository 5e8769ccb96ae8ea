package org.scrutin.seats.margins;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/**
 * A country's constituencies, summed from its stations.
 *
 * @param lists codes by position
 * @param contests by code
 */
record RealCountry(List<String> lists, Map<String, Contest> contests) {
  private static final Path FOLDER =
      Path.of(System.getProperty("scrutin.root", ".."), "../shared/data");
  private static final int FIGURES = 6;
  private static final int VALID = 5;
  private static final Ratio NOTHING = new Ratio(0, 1);

  /**
   * @param official seats by list position
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Contest(Race race, int[] official) {}

  static boolean present() {
    return file("spain-2023/sheets.csv.gz").exists() && file("poland-2019/sheets.csv.gz").exists();
  }

  /** Three percent of the valid votes of the constituency, blank ones included. */
  static RealCountry spain() throws IOException {
    return read(
        "spain-2023",
        true,
        sums -> Admission.within(Collections.nCopies(sums.length - 1, new Ratio(3, 100))));
  }

  /**
   * Five percent of the country's votes for a party, eight for a coalition, none for minorities.
   */
  static RealCountry poland() throws IOException {
    return read(
        "poland-2019",
        false,
        sums -> {
          int lists = sums.length - 1;
          BitSet admitted = new BitSet();
          for (int list = 0; list < lists; list++) {
            // In the order of the file: AZ, BS, KO (a coalition), KONF, MN (a minority), ...
            Ratio share = list == 2 ? new Ratio(8, 100) : list == 4 ? NOTHING : new Ratio(5, 100);
            admitted.set(list, share.reachedBy(sums[list], sums[lists]));
          }
          return new Admission(Collections.nCopies(lists, NOTHING), admitted, new BitSet());
        });
  }

  /**
   * @param admission from the votes of the country by list, then its valid votes
   */
  private static RealCountry read(
      String folder, boolean blankCounts, Function<long[], Admission> admission)
      throws IOException {
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (String line : lines(folder + "/units.csv.gz")) {
      String[] cells = line.split(",", -1);
      if (cells[2].equals("constituency")) {
        seats.put(cells[0], Integer.parseInt(cells[cells.length - 1]));
      }
    }
    List<String> sheets = lines(folder + "/sheets.csv.gz");
    String[] header = sheets.getFirst().split(",", -1);
    List<String> lists = List.of(header).subList(FIGURES, header.length);
    Map<String, long[]> sums = new LinkedHashMap<>();
    Map<String, BitSet> onBallot = new LinkedHashMap<>();
    long[] country = new long[lists.size() + 1];
    for (String line : sheets.subList(1, sheets.size())) {
      String[] cells = line.split(",", -1);
      String contest = cells[0].substring(0, cells[0].indexOf('-', cells[0].indexOf('-') + 1));
      long[] sum = sums.computeIfAbsent(contest, _ -> new long[lists.size() + 1]);
      for (int list = 0; list < lists.size(); list++) {
        String cell = cells[FIGURES + list];
        if (!cell.isEmpty()) {
          sum[list] += Long.parseLong(cell);
          country[list] += Long.parseLong(cell);
          onBallot.computeIfAbsent(contest, _ -> new BitSet()).set(list);
        }
      }
      sum[lists.size()] += Long.parseLong(cells[VALID]);
      country[lists.size()] += Long.parseLong(cells[VALID]);
    }
    Admission admitted = admission.apply(country);
    Map<String, Contest> contests = new LinkedHashMap<>();
    Map<String, int[]> official = official(folder, lists);
    seats.forEach(
        (unit, number) -> {
          long[] sum = sums.getOrDefault(unit, country);
          Race race =
              new Race(
                  Method.DHONDT,
                  number,
                  Ties.MOST_VOTES,
                  Arrays.copyOf(sum, lists.size()),
                  sum[lists.size()],
                  onBallot.getOrDefault(unit, new BitSet()),
                  blankCounts,
                  admitted);
          contests.put(unit, new Contest(race, official.getOrDefault(unit, new int[lists.size()])));
        });
    return new RealCountry(lists, contests);
  }

  private static Map<String, int[]> official(String folder, List<String> lists) throws IOException {
    Map<String, int[]> seats = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file(folder + "/official-seats.csv").toPath());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      seats.computeIfAbsent(cells[0], _ -> new int[lists.size()])[lists.indexOf(cells[1])] =
          Integer.parseInt(cells[2].trim());
    }
    return seats;
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file(name))), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static File file(String name) {
    return FOLDER.resolve(name).toFile();
  }
}
