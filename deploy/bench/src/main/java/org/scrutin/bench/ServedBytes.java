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
  private static final Duration ASKED_BEFORE = Duration.ofSeconds(20);
  private static final double PART_OF_PEAK = 0.7;
  private static final double LATE = 0.99;
  private static final int LONGEST_MILLIS = 20;

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
      for (String path : paths.values()) {
        askTheServices(suite.gateway().resolve(path));
      }
      for (Map.Entry<String, String> one : paths.entrySet()) {
        reached &= compare(one.getKey(), suite.gateway().resolve(one.getValue()), peers);
      }
      // Last, when nothing is compiled any more.
      for (Map.Entry<String, String> one : paths.entrySet()) {
        reached &= latency(one.getKey(), suite.gateway().resolve(one.getValue()), peers);
      }
    }
    return reached;
  }

  /**
   * Whoever says who he is gets his answer from the services. They have been asked for a while on
   * an election night; here nobody else does, and what compiles them would take a processor.
   */
  private void askTheServices(URI address) throws IOException, InterruptedException {
    long end = System.nanoTime() + ASKED_BEFORE.toNanos();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + suite.token("admin"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
          throw new IOException(address + " answers " + answer.statusCode());
        }
      }
    }
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

  private boolean compare(String name, URI gateway, StaticServers peers) throws Exception {
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
    return ratio >= TARGET;
  }

  /**
   * How long an answer takes at a part of what the generator of constant rate can get in all, which
   * is less than other generators can: it takes part of the machine itself. The peer at the same
   * rate says what of it is the machine's and the generator's.
   */
  private boolean latency(String name, URI gateway, StaticServers peers) throws Exception {
    URI peer = peers.nginx(name).orElse(peers.vertx(name));
    var ours = new PacedReaders(gateway, clients);
    var bare = new PacedReaders(peer, clients);
    double peak = ours.peak(turn);
    double[] oursTook = new double[TURNS];
    double[] bareTook = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      PacedReaders.Latencies atGateway = ours.read(peak * PART_OF_PEAK, turn);
      PacedReaders.Latencies atPeer = bare.read(peak * PART_OF_PEAK, turn);
      oursTook[i] = atGateway.nanos(LATE) / 1e6;
      bareTook[i] = atPeer.nanos(LATE) / 1e6;
      say(
          "%s turn %d at %.0f %% of %,.0f a second: median %s ms, p99 %.2f ms, longest %s ms; the"
              + " files' server at the same rate %s, %.2f and %s",
          name,
          i + 1,
          PART_OF_PEAK * 100,
          peak,
          atGateway.quantile(0.5),
          oursTook[i],
          atGateway.quantile(1),
          atPeer.quantile(0.5),
          bareTook[i],
          atPeer.quantile(1));
    }
    double late = median(oursTook);
    say(
        "%s p99=%.2f ms target<%d ms (the files' server %.2f ms)",
        name, late, LONGEST_MILLIS, median(bareTook));
    return late < LONGEST_MILLIS;
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
