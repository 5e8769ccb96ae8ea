package org.scrutin.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Results as JSON that everyone reads at once, through the gateway of the packaged suite, beside a
 * server of files. While the load runs a sheet is corrected, and an answer is to show it within a
 * second.
 */
@Command(
    name = "reads",
    mixinStandardHelpOptions = true,
    description = "Reads results through the gateway, as requests a second.")
final class ReadsBench implements Callable<Integer> {
  private static final Duration NEWEST = Duration.ofSeconds(1);

  @Option(names = "--stations", description = "Stations, 1 to 2000000 (default: 10000)")
  private int stations = 10_000;

  @Option(names = "--lists", description = "Lists, 1 to 500 (default: 20)")
  private int lists = 20;

  @Option(names = "--clients", description = "Connections at once, 1 to 200 (default: 32)")
  private int clients = 32;

  @Option(names = "--seconds", description = "Of each turn, 1 to 60 (default: 4)")
  private int seconds = 4;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    if (stations < 1 || lists < 1 || clients < 1 || clients > 200 || seconds < 1 || seconds > 60) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    try (PackagedSuite suite = PackagedSuite.start(true);
        Client client = new Client(suite.gateway(), suite.token("admin"))) {
      var election = new SyntheticElection("synthetic-bench", stations, lists, 1);
      client.count(suite, election);
      out.printf(
          Locale.ROOT, "SYNTHETIC election: %,d stations, %d lists, counted%n", stations, lists);
      String path = election.path() + "/tallies/nec/results";
      var served = new ServedBytes(suite, clients, Duration.ofSeconds(seconds));
      served.add("constituency", path + "?unit=XX-1");
      served.add("whole", path);
      boolean reached = served.measure();
      Duration seen = new NewRevision(suite, client, election).underLoad(clients);
      out.printf(
          Locale.ROOT,
          "a correction is seen after %d ms under load, target<%d%n",
          seen.toMillis(),
          NEWEST.toMillis());
      return reached && seen.compareTo(NEWEST) < 0 ? 0 : 1;
    }
  }
}
