package org.scrutin.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long after a sheet was counted everyone sees it. */
final class NewRevision {
  private static final Duration LOAD = Duration.ofSeconds(8);

  private final PackagedSuite suite;
  private final Client client;
  private final SyntheticElection election;

  NewRevision(PackagedSuite suite, Client client, SyntheticElection election) {
    this.suite = suite;
    this.client = client;
    this.election = election;
  }

  /** From the moment at which its sender knows that it is counted, with readers beside. */
  Duration underLoad(int clients) throws Exception {
    String tally = election.path() + "/tallies/nec";
    URI results = suite.gateway().resolve(tally + "/results?unit=XX-1");
    try (ExecutorService beside = Executors.newSingleThreadExecutor();
        HttpClient http = HttpClient.newHttpClient()) {
      Future<Double> load = beside.submit(() -> new RawReaders(results, clients).peak(LOAD));
      String before = tag(http, results);
      client.timeImport(tally + "/imports", BodyPublishers.ofString(election.correction(0, 1)), 1);
      long counted = System.nanoTime();
      while (tag(http, results).equals(before)) {
        Thread.onSpinWait();
      }
      Duration seen = Duration.ofNanos(System.nanoTime() - counted);
      load.get();
      return seen;
    }
  }

  private static String tag(HttpClient http, URI address) throws Exception {
    return http.send(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .headers()
        .firstValue("ETag")
        .orElseThrow();
  }
}
