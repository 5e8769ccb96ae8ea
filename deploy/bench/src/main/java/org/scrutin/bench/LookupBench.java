package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long one reader waits for rows that somebody looks up, asked of the services directly in the
 * packaged suite: the first hundred claims, one claim, one tally. They take turns with the peer, an
 * answer of claims-service that needs no database.
 */
@Command(
    name = "lookup",
    mixinStandardHelpOptions = true,
    description = "Looks up claims and a tally, as median latency beside an answer from memory.")
final class LookupBench implements Callable<Integer> {
  private static final int CLAIMS = 100;
  private static final int STATIONS = 100;

  /**
   * What is asked.
   *
   * @param medians of each turn, in nanoseconds
   */
  @SuppressWarnings("ArrayRecordComponent") // filled turn by turn
  private record Lookup(String name, URI address, long[] medians) {}

  @Option(
      names = "--warm",
      description =
          "Seconds of each look-up before the turns, 1 to 600 (default: 20): until the virtual"
              + " machine has compiled what serves them")
  private int warm = 20;

  @Option(names = "--requests", description = "Of each turn, 10 to 10000 (default: 500)")
  private int requests = 500;

  @Option(names = "--turns", description = "1 to 50 (default: 5)")
  private int turns = 5;

  private final PrintStream out = System.out;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public Integer call() throws Exception {
    if (warm < 1 || warm > 600 || requests < 10 || requests > 10_000 || turns < 1 || turns > 50) {
      throw new IllegalArgumentException("an option is out of its range, see --help");
    }
    try (PackagedSuite suite = PackagedSuite.start(true)) {
      var election = new SyntheticElection("synthetic-bench", STATIONS, 5, 1);
      try (Client admin = new Client(suite.gateway(), suite.token("admin"));
          Client registrar = new Client(suite.gateway(), suite.token("registrar"))) {
        admin.open(election, suite.file("units.csv"));
        admin.tally(election, "nec");
        Path sheets = suite.file("sheets.csv");
        election.writeSheets(sheets);
        admin.timeImport(
            election.path() + "/tallies/nec/imports", BodyPublishers.ofFile(sheets), STATIONS);
        registrar.jsonOnceKnown("/api/v1/claims", filing(election, 0));
        for (int i = 1; i < CLAIMS; i++) {
          registrar.json("/api/v1/claims", filing(election, i));
        }
      }
      measure(suite, election);
      return 0;
    }
  }

  private void measure(PackagedSuite suite, SyntheticElection election) throws Exception {
    URI claims = suite.service("claims-service");
    String code = election.code();
    List<Lookup> lookups =
        List.of(
            new Lookup("peer", claims.resolve("/api/v1/grounds"), new long[turns]),
            new Lookup(
                "claims",
                claims.resolve("/api/v1/claims?limit=" + CLAIMS + "&election=" + code),
                new long[turns]),
            new Lookup(
                "claim",
                claims.resolve("/api/v1/claims/" + code.toUpperCase(Locale.ROOT) + "-0042"),
                new long[turns]),
            new Lookup(
                "tally",
                suite.service("results-service").resolve(election.path() + "/tallies/nec"),
                new long[turns]));
    for (Lookup one : lookups) {
      long until = System.nanoTime() + Duration.ofSeconds(warm).toNanos();
      while (System.nanoTime() < until) {
        median(one.address());
      }
    }
    for (int turn = 0; turn < turns; turn++) {
      for (Lookup one : lookups) {
        one.medians()[turn] = median(one.address());
      }
    }
    long peer = ImportBench.median(lookups.getFirst().medians());
    for (Lookup one : lookups) {
      long median = ImportBench.median(one.medians());
      out.printf(
          Locale.ROOT,
          "lookup %-6s median=%,d us ratio=%.2f%n",
          one.name(),
          median / 1_000,
          (double) median / peer);
    }
  }

  private long median(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    long[] times = new long[requests];
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      times[i] = System.nanoTime() - start;
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answers " + answer.statusCode());
      }
    }
    Arrays.sort(times);
    return times[requests / 2];
  }

  private static String filing(SyntheticElection election, int number) {
    return """
    {"election": "%s", "kind": "complaint", "ground": "voter-list/missing",
     "receivedAt": "2026-01-02T09:00:00Z", "source": "Synthetic", "respondent": "Synthetic commission", "decidedBy": "Synthetic commission",
     "filedBy": {"kind": "party", "name": "Synthetic party %d"},
     "target": {"tally": "nec", "units": ["XX"], "figures": ["registered"]},
     "votesAffected": [{"unit": "XX", "excluded": %d, "basis": "estimated", "method": "synthetic"}],
     "relief": ["recount"],
     "statement": {"en": "Synthetic: no such claim was ever made."}}
    """
        .formatted(election.code(), number, number + 1);
  }
}
