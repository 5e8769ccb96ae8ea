package org.scrutin.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented election, marked as such: {@code test} is set and the name says so. The same seed
 * gives the same files.
 *
 * @param code of the election
 * @param stations at least 1
 * @param lists 1 to 500
 */
public record SyntheticElection(String code, int stations, int lists, long seed) {
  private static final int STATIONS_PER_CONSTITUENCY = 1_000;
  private static final int MOST_CONSTITUENCIES = 543;
  private static final int SEATS_EACH = 10;

  int constituencies() {
    return Math.clamp(stations / STATIONS_PER_CONSTITUENCY, 1, MOST_CONSTITUENCIES);
  }

  /** Its address. */
  String path() {
    return "/api/v1/elections/" + code;
  }

  String definition() {
    return """
    {"code":"%s","name":{"en":"SYNTHETIC: an invented election for measuring"},"date":"2026-01-01",
     "timezone":"UTC","blank":"invalid","seats":%d,"test":true,
     "allocation":{"method":"dhondt","level":"constituency","ties":"most-votes",
       "thresholds":[{"share":"3/100","of":"valid","level":"constituency"}],
       "citation":"none: invented"},
     "lists":[%s]}
    """
        .formatted(
            code,
            SEATS_EACH * constituencies(),
            each(
                i ->
                    "{\"code\":\"L%d\",\"name\":{\"en\":\"List %d\"},\"kind\":\"party\"}"
                        .formatted(i, i)));
  }

  void writeUnits(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("code,parent,kind,name,registered,seats\nXX,,country,Synthetic,,\n");
      for (int c = 1; c <= constituencies(); c++) {
        out.write("XX-%d,XX,constituency,Constituency %d,,%d\n".formatted(c, c, SEATS_EACH));
      }
      for (int s = 0; s < stations; s++) {
        int c = constituencyOf(s);
        out.write("XX-%d-%d,XX-%d,station,Station %d,,\n".formatted(c, s, c, s));
      }
    }
  }

  /** Writes a sheet per station; answers the sum of the valid votes in them. */
  long writeSheets(Path file) throws IOException {
    var random = new SplittableRandom(seed);
    long sum = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("unit,registered,ballots,blank,invalid,valid," + each(i -> "L" + i) + "\n");
      var row = new StringBuilder();
      for (int s = 0; s < stations; s++) {
        sum += sheet(row, s, random);
        out.append(row);
        row.setLength(0);
      }
    }
    return sum;
  }

  /** A file of one sheet: the given votes for the first list of a station, and no other. */
  String correction(int station, int votes) {
    return "unit,registered,ballots,blank,invalid,valid,%s\nXX-%d-%d,%d,%d,,0,%d,%d%s\n"
        .formatted(
            each(i -> "L" + i),
            constituencyOf(station),
            station,
            votes,
            votes,
            votes,
            votes,
            ",0".repeat(lists - 1));
  }

  private int sheet(StringBuilder row, int station, SplittableRandom random) {
    int valid = 0;
    var votes = new StringBuilder();
    for (int i = 0; i < lists; i++) {
      int given = random.nextInt(1 + 400 / (i + 1));
      valid += given;
      votes.append(',').append(given);
    }
    int invalid = valid / 100;
    int ballots = valid + invalid;
    int registered = ballots + 1 + random.nextInt(300);
    row.append("XX-").append(constituencyOf(station)).append('-').append(station);
    row.append(',').append(registered).append(',').append(ballots).append(",,");
    row.append(invalid).append(',').append(valid).append(votes).append('\n');
    return valid;
  }

  private int constituencyOf(int station) {
    return 1 + station % constituencies();
  }

  private String each(IntFunction<String> text) {
    return IntStream.rangeClosed(1, lists).mapToObj(text).collect(Collectors.joining(","));
  }
}
