package org.scrutin.system;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small SYNTHETIC election, marked as a rehearsal, and its seats by brute force: all quotients of
 * a constituency written down, sorted, and the first S taken. Shares nothing with the suite.
 */
public final class GeneratedElection {
  public static final int LISTS = 6;
  private static final int[] SEATS = {3, 7, 12};
  private static final int FEW = 15;

  private final String code;
  private final int stationsEach;
  private final long[][] votes = new long[SEATS.length][LISTS];
  private final StringBuilder sheets = new StringBuilder(header());
  private long valid;

  public GeneratedElection(String code, long seed) {
    this(code, seed, FEW);
  }

  /**
   * @param stationsEach stations of each constituency
   */
  public GeneratedElection(String code, long seed, int stationsEach) {
    this.code = code;
    this.stationsEach = stationsEach;
    var random = new SplittableRandom(seed);
    for (int c = 0; c < SEATS.length; c++) {
      for (int s = 0; s < stationsEach; s++) {
        sheet(c, s, random);
      }
    }
  }

  public static String header() {
    return "unit,registered,ballots,blank,invalid,valid,A,B,C,D,E,F\n";
  }

  /** Codes of all stations. */
  public List<String> stationCodes() {
    List<String> codes = new ArrayList<>();
    for (int c = 0; c < SEATS.length; c++) {
      for (int s = 0; s < stationsEach; s++) {
        codes.add("X-" + c + "-" + s);
      }
    }
    return codes;
  }

  String code() {
    return code;
  }

  /** By constituency. */
  Map<String, Integer> seatsOf() {
    Map<String, Integer> seats = new TreeMap<>();
    for (int c = 0; c < SEATS.length; c++) {
      seats.put("X-" + c, SEATS[c]);
    }
    return seats;
  }

  int stations() {
    return SEATS.length * stationsEach;
  }

  long valid() {
    return valid;
  }

  public String sheets() {
    return sheets.toString();
  }

  public String definition() {
    String lists =
        IntStream.range(0, LISTS)
            .mapToObj(
                i ->
                    "{\"code\":\"%s\",\"name\":{\"en\":\"List %s\"},\"kind\":\"party\"}"
                        .formatted(list(i), list(i)))
            .collect(Collectors.joining(","));
    return """
    {"code":"%s","name":{"en":"SYNTHETIC election of the system tests"},"date":"2026-01-01",
     "timezone":"UTC","blank":"separate","seats":22,"majority":12,"test":true,
     "allocation":{"method":"dhondt","level":"constituency","ties":"most-votes",
       "thresholds":[{"share":"3/100","of":"valid","level":"constituency"}],
       "citation":"none: invented"},
     "lists":[%s]}\
    """
        .formatted(code, lists);
  }

  public String units() {
    var units =
        new StringBuilder("code,parent,kind,name,registered,seats\nX,,country,Synthetic,,\n");
    for (int c = 0; c < SEATS.length; c++) {
      units.append("X-%d,X,constituency,Constituency %d,,%d\n".formatted(c, c, SEATS[c]));
      for (int s = 0; s < stationsEach; s++) {
        units.append("X-%d-%d,X-%d,station,Station %d,500,\n".formatted(c, s, c, s));
      }
    }
    return units.toString();
  }

  /** {@code unit,list,seats}, sorted. */
  List<String> seats() {
    List<String> lines = new ArrayList<>();
    for (int c = 0; c < SEATS.length; c++) {
      int[] won = new int[LISTS];
      highest(c).forEach(quotient -> won[quotient.list()]++);
      for (int i = 0; i < LISTS; i++) {
        if (won[i] > 0) {
          lines.add("X-" + c + "," + list(i) + "," + won[i]);
        }
      }
    }
    return lines.stream().sorted().toList();
  }

  private record Quotient(int list, BigInteger votes, BigInteger divisor) {
    static int descending(Quotient a, Quotient b) {
      return b.votes.multiply(a.divisor).compareTo(a.votes.multiply(b.divisor));
    }
  }

  private List<Quotient> highest(int constituency) {
    long total = 0;
    for (long v : votes[constituency]) {
      total += v;
    }
    List<Quotient> all = new ArrayList<>();
    for (int i = 0; i < LISTS; i++) {
      if (votes[constituency][i] * 100 < total * 3) {
        continue;
      }
      for (int divisor = 1; divisor <= SEATS[constituency]; divisor++) {
        all.add(
            new Quotient(
                i, BigInteger.valueOf(votes[constituency][i]), BigInteger.valueOf(divisor)));
      }
    }
    all.sort(Quotient::descending);
    Quotient last = all.get(SEATS[constituency] - 1);
    if (Quotient.descending(last, all.get(SEATS[constituency])) == 0) {
      throw new IllegalStateException("this seed gives a tie at the last seat: take another");
    }
    return all.subList(0, SEATS[constituency]);
  }

  private void sheet(int constituency, int station, SplittableRandom random) {
    int sum = 0;
    var cells = new StringBuilder();
    for (int i = 0; i < LISTS; i++) {
      // The last list stays below 3 %, so that the threshold is put to the test.
      int given = i == LISTS - 1 ? random.nextInt(4) : 1 + random.nextInt(120 / (i + 1));
      votes[constituency][i] += given;
      sum += given;
      cells.append(',').append(given);
    }
    int blank = random.nextInt(3);
    int invalid = random.nextInt(2);
    valid += sum;
    sheets.append(
        "X-%d-%d,500,%d,%d,%d,%d%s\n"
            .formatted(constituency, station, sum + blank + invalid, blank, invalid, sum, cells));
  }

  private static String list(int i) {
    return String.valueOf((char) ('A' + i));
  }
}
