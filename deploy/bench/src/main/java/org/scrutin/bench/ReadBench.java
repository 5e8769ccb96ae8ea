package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The results of a constituency through the gateway, uncached, against results-service asked
 * directly, in the packaged suite. They take turns; the load comes from this process, which shares
 * the machine with both.
 */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads results through the gateway and from the service, as requests a second.")
final class ReadBench implements Callable<Integer> {
  private static final double TARGET = 0.5;
  private static final int TURNS = 5;

  @Option(names = "--stations", description = "Stations, 1 to 2000000 (default: 10000)")
  private int stations = 10_000;

  @Option(names = "--lists", description = "Lists, 1 to 500 (default: 20)")
  private int lists = 20;

  @Option(names = "--clients", description = "Clients at once, 1 to 200 (default: 16)")
  private int clients = 16;

  @Option(names = "--seconds", description = "Of each turn, 1 to 60 (default: 4)")
  private int seconds = 4;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    if (stations < 1 || lists < 1 || clients < 1 || clients > 200 || seconds < 1 || seconds > 60) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    try (PackagedSuite suite = PackagedSuite.start()) {
      var election = new SyntheticElection("synthetic-bench", stations, lists, 1);
      count(suite, election);
      return measure(suite, election);
    }
  }

  private void count(PackagedSuite suite, SyntheticElection election) throws Exception {
    Path sheets = suite.file("sheets.csv");
    election.writeSheets(sheets);
    try (Client client = new Client(suite.gateway(), suite.token("admin"))) {
      client.open(election, suite.file("units.csv"));
      client.tally(election, "nec");
      client.timeImport(
          election.path() + "/tallies/nec/imports", BodyPublishers.ofFile(sheets), stations);
    }
    out.printf(
        Locale.ROOT, "SYNTHETIC election: %,d stations, %d lists, counted%n", stations, lists);
  }

  private int measure(PackagedSuite suite, SyntheticElection election) throws Exception {
    String path = election.path() + "/tallies/nec/results?unit=XX-1";
    var direct = new Readers(suite.service("results-service").resolve(path), clients);
    var gateway = new Readers(suite.gateway().resolve(path), clients);
    if (!direct.body().equals(gateway.body())) {
      throw new IOException("the gateway gives another answer than the service");
    }
    Duration turn = Duration.ofSeconds(seconds);
    direct.read(turn);
    gateway.read(turn);
    long[] directly = new long[TURNS];
    long[] through = new long[TURNS];
    for (int i = 0; i < TURNS; i++) {
      directly[i] = direct.read(turn);
      through[i] = gateway.read(turn);
      out.printf(
          Locale.ROOT,
          "turn %d: %,d requests directly, %,d through the gateway, in %d s each%n",
          i + 1,
          directly[i],
          through[i],
          seconds);
    }
    double ratio = (double) ImportBench.median(through) / ImportBench.median(directly);
    out.printf(Locale.ROOT, "read ratio=%.3f target>=%.1f%n", ratio, TARGET);
    return ratio >= TARGET ? 0 : 1;
  }
}
