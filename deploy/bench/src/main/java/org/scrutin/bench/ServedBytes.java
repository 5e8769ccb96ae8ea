package org.scrutin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of the gateway beside servers of files with the same bytes, in turns, on the same machine
 * and under the same load.
 */
final class ServedBytes {
  private static final double TARGET = 0.5;
  private static final int TURNS = 5;
  private static final double PART_OF_PEAK = 0.7;
  private static final long LONGEST_NANOS = 20_000_000;

  private final PackagedSuite suite;
  private final Load load;
  private final int clients;
  private final Duration turn;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final PrintStream out = System.out;

  ServedBytes(PackagedSuite suite, int clients, Duration turn) {
    this.suite = suite;
    this.load = new Load(clients, turn);
    this.clients = clients;
    this.turn = turn;
  }

  /**
   * @param path of the gateway
   */
  void add(String name, String path) {
    paths.put(name, path);
  }

  /**
   * @return whether all of them reach what is aimed at
   */
  boolean measure() throws Exception {
    Path files = Files.createDirectory(suite.file("files"));
    for (Map.Entry<String, String> one : paths.entrySet()) {
      byte[] body = body(suite.gateway().resolve(one.getValue()));
      Files.write(files.resolve(one.getKey()), body);
      say("%s: %s, %,d bytes", one.getKey(), one.getValue(), body.length);
    }
    say("load by %s, %d connections", Load.tool(), clients);
    Path root = Path.of(System.getProperty("scrutin.root", "."));
    boolean reached = true;
    try (StaticServers peers = new StaticServers(root, files)) {
      for (Map.Entry<String, String> one : paths.entrySet()) {
        URI gateway = suite.gateway().resolve(one.getValue());
        Compared compared = compare(one.getKey(), gateway, peers);
        reached &= compared.reached();
        reached &= latency(one.getKey(), compared.peak(), gateway, peers);
      }
    }
    return reached;
  }

  private static byte[] body(URI address) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answers " + answer.statusCode());
      }
      return answer.body();
    }
  }

  /**
   * What the gateway does beside its peers.
   *
   * @param peak answers a second
   */
  private record Compared(boolean reached, double peak) {}

  private Compared compare(String name, URI gateway, StaticServers peers) throws Exception {
    Optional<URI> nginx = peers.nginx(name);
    load.of(gateway);
    load.of(peers.vertx(name));
    double[] ours = new double[TURNS];
    double[] bare = new double[TURNS];
    double[] best = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      ours[i] = load.of(gateway);
      bare[i] = load.of(peers.vertx(name));
      best[i] = nginx.isPresent() ? load.of(nginx.get()) : bare[i];
      say(
          "%s turn %d: %,.0f a second, nginx %s, bare Vert.x %,.0f",
          name,
          i + 1,
          ours[i],
          nginx.isPresent() ? String.format(Locale.ROOT, "%,.0f", best[i]) : "not installed",
          bare[i]);
    }
    double ratio = median(ours) / median(best);
    say(
        "%s ratio=%.3f target>=%.1f (%.3f of bare Vert.x)",
        name, ratio, TARGET, median(ours) / median(bare));
    return new Compared(ratio >= TARGET, median(ours));
  }

  /** The peer at the same rate says what of it is the machine's and the generator's. */
  private boolean latency(String name, double peak, URI gateway, StaticServers peers)
      throws Exception {
    double rate = peak * PART_OF_PEAK;
    URI peer = peers.nginx(name).orElse(peers.vertx(name));
    Duration time = turn.multipliedBy(3);
    PacedReaders.Latencies bare = new PacedReaders(peer, clients).read(rate, time);
    PacedReaders.Latencies ours = new PacedReaders(gateway, clients).read(rate, time);
    say(
        "%s at %.0f %% of %,.0f a second: median %s ms, p99 %s ms, longest %s ms; the files' server"
            + " at the same rate %s, %s and %s",
        name,
        PART_OF_PEAK * 100,
        peak,
        ours.quantile(0.5),
        ours.quantile(0.99),
        ours.quantile(1),
        bare.quantile(0.5),
        bare.quantile(0.99),
        bare.quantile(1));
    return ours.nanos(0.99) < LONGEST_NANOS;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void say(String form, Object... values) {
    out.println(String.format(Locale.ROOT, form, values));
  }
}
