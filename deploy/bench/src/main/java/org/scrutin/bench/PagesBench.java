package org.scrutin.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The pages that everyone opens: the home page with twelve elections, the page of the case that
 * {@code deploy/up} brings, and Poland's of 2019, or an invented one of its size where those
 * figures are not there, through the gateway beside a server of files.
 */
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = "Opens pages through the gateway, as requests a second.")
final class PagesBench implements Callable<Integer> {
  private static final int ELECTIONS = 12;
  private static final int STATIONS = 27_415;
  private static final int LISTS = 10;
  private static final String CASE = "kh-2013";
  private static final int MISS_MILLIS = 50;

  @Option(names = "--clients", description = "Connections at once, 1 to 200 (default: 32)")
  private int clients = 32;

  @Option(names = "--seconds", description = "Of each turn, 1 to 60 (default: 4)")
  private int seconds = 4;

  private final PrintStream out = System.out;

  @Override
  public Integer call() throws Exception {
    if (clients < 1 || clients > 200 || seconds < 1 || seconds > 60) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    try (PackagedSuite suite = PackagedSuite.start(false);
        Client client = new Client(suite.gateway(), suite.token("admin"))) {
      String large = large(suite, client);
      for (int i = 2; i < ELECTIONS; i++) {
        client.count(suite, new SyntheticElection("synthetic-" + i, 100, LISTS, i));
      }
      var served = new ServedBytes(suite, clients, Duration.ofSeconds(seconds));
      served.add("home", "/");
      served.add("case", "/elections/" + CASE);
      served.add("large", "/elections/" + large);
      boolean reached = served.measure();
      var misses = new PageMisses(suite.gateway().resolve("/elections/" + large));
      double miss = misses.newest(suite.token("admin"));
      out.printf(
          Locale.ROOT,
          "large of which the gateway keeps nothing: median %.1f ms target<%d ms; as of a day that"
              + " nobody has asked for %.1f ms%n",
          miss,
          MISS_MILLIS,
          misses.asOfAnyDay());
      return reached && miss < MISS_MILLIS ? 0 : 1;
    }
  }

  /** Its code. */
  private String large(PackagedSuite suite, Client client) throws Exception {
    Optional<RealElection> poland = RealElection.find(PackagedSuite.ROOT, "poland-2019");
    if (poland.isPresent()) {
      poland.get().count(suite, client);
      out.printf(Locale.ROOT, "%d elections, one of them Poland's of 2019%n", ELECTIONS);
      return poland.get().code();
    }
    var invented = new SyntheticElection("synthetic-large", STATIONS, LISTS, 1);
    client.count(suite, invented);
    out.printf(
        Locale.ROOT,
        "%d elections, one of them SYNTHETIC with %,d stations%n",
        ELECTIONS,
        STATIONS);
    return invented.code();
  }
}
