package org.scrutin.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * An election's votes by station, read from the same file that the suite imports and by nothing of
 * the suite's.
 *
 * @param thresholds per cent of the valid votes, by list position
 * @param national whether a threshold is one of the whole country
 * @param seats by constituency
 */
record Figures(
    String election,
    List<String> lists,
    int[] thresholds,
    boolean national,
    Map<String, Integer> seats,
    List<Station> stations) {

  /**
   * A station.
   *
   * @param onBallot which lists stood there
   */
  record Station(
      String unit, String constituency, long registered, long[] votes, boolean[] onBallot) {}

  /** Poland's Sejm of 2019: 5 % for parties and 8 % for coalitions of the country's valid votes. */
  static Figures poland(Path folder) throws IOException {
    Map<String, Integer> seats = new LinkedHashMap<>();
    try (BufferedReader units = gunzip(folder.resolve("units.csv.gz"))) {
      units
          .lines()
          .filter(line -> line.contains(",constituency,"))
          .map(line -> line.split(","))
          .forEach(cells -> seats.put(cells[0], Integer.valueOf(cells[cells.length - 1])));
    }
    try (BufferedReader sheets = gunzip(folder.resolve("sheets.csv.gz"))) {
      return read("pl-2019-sejm", seats, true, Map.of("KO", 8, "MN", 0), 5, sheets);
    }
  }

  static Figures of(GeneratedElection generated) throws IOException {
    try (var sheets = new BufferedReader(new StringReader(generated.sheets()))) {
      return read(generated.code(), generated.seatsOf(), false, Map.of(), 3, sheets);
    }
  }

  private static Figures read(
      String election,
      Map<String, Integer> seats,
      boolean national,
      Map<String, Integer> thresholds,
      int threshold,
      BufferedReader sheets)
      throws IOException {
    String[] header = sheets.readLine().split(",");
    int first = List.of(header).indexOf("valid") + 1;
    List<String> lists = List.of(header).subList(first, header.length);
    List<Station> stations = new ArrayList<>();
    for (String line = sheets.readLine(); line != null; line = sheets.readLine()) {
      String[] cells = line.split(",", -1);
      long[] votes = new long[lists.size()];
      boolean[] onBallot = new boolean[lists.size()];
      for (int list = 0; list < votes.length; list++) {
        String cell = cells[first + list];
        onBallot[list] = !cell.isEmpty();
        votes[list] = cell.isEmpty() ? 0 : Long.parseLong(cell);
      }
      String constituency = cells[0].substring(0, cells[0].lastIndexOf('-'));
      stations.add(new Station(cells[0], constituency, Long.parseLong(cells[1]), votes, onBallot));
    }
    int[] percent =
        lists.stream().mapToInt(list -> thresholds.getOrDefault(list, threshold)).toArray();
    return new Figures(election, lists, percent, national, seats, stations);
  }

  List<Station> in(String constituency) {
    return stations.stream().filter(s -> s.constituency().equals(constituency)).toList();
  }

  /** Votes by constituency. */
  Map<String, long[]> totals() {
    Map<String, long[]> totals = new LinkedHashMap<>();
    for (Station station : stations) {
      long[] sum =
          totals.computeIfAbsent(station.constituency(), _ -> new long[station.votes().length]);
      Arrays.setAll(sum, list -> sum[list] + station.votes()[list]);
    }
    return totals;
  }

  private static BufferedReader gunzip(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }
}
