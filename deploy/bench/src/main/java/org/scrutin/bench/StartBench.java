package org.scrutin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How long {@code deploy/up} takes on a built tree until pages answer, and each service alone, from
 * startup caches and without them.
 */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Starts the suite from startup caches and without, in turn.")
final class StartBench implements Callable<Integer> {
  private static final List<String> SERVICES =
      List.of("results-service", "claims-service", "gateway");
  private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s");
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration RESTS_FOR = Duration.ofSeconds(2);
  private static final double MOST_SECONDS = 15;
  private static final double MOST_SECONDS_ALONE = 1.5;

  @Option(names = "--turns", description = "1 to 20 (default: 3)")
  private int turns = 3;

  private final PrintStream out = System.out;
  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public Integer call() throws Exception {
    if (turns < 1 || turns > 20) {
      throw new IllegalArgumentException("--turns is a number from 1 to 20");
    }
    Path folder = Files.createTempDirectory("scrutin-bench");
    Path data = folder.resolve("data");
    makeCaches(data);
    List<Double> cached = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    List<List<Double>> alone = new ArrayList<>();
    SERVICES.forEach(service -> alone.add(new ArrayList<>()));
    for (int turn = 1; turn <= turns; turn++) {
      plain.add(start(data, "--no-startup-cache"));
      down(data);
      cached.add(start(data));
      for (int i = 0; i < SERVICES.size(); i++) {
        alone.get(i).add(restart(data, SERVICES.get(i)));
      }
      down(data);
      out.printf(
          Locale.ROOT,
          "turn %d: %.1f s until pages answer, %.1f s without startup caches%n",
          turn,
          cached.getLast(),
          plain.getLast());
    }
    RunningService.remove(folder);
    return report(cached, plain, alone) ? 0 : 1;
  }

  private boolean report(List<Double> cached, List<Double> plain, List<List<Double>> alone) {
    double seconds = median(cached);
    out.printf(
        Locale.ROOT,
        "start %.1f s target<%.0f s (%.2f of the start without startup caches)%n",
        seconds,
        MOST_SECONDS,
        seconds / median(plain));
    boolean fast = seconds < MOST_SECONDS;
    for (int i = 0; i < SERVICES.size(); i++) {
      double own = median(alone.get(i));
      out.printf(
          Locale.ROOT, "%s alone %.2f s target<%.1f s%n", SERVICES.get(i), own, MOST_SECONDS_ALONE);
      fast &= own < MOST_SECONDS_ALONE;
    }
    return fast;
  }

  private void makeCaches(Path data) throws Exception {
    String said =
        PackagedSuite.deploy(
            "up", "--detach", "--empty", "--port", port(), "--data", data.toString());
    if (!said.contains("all from startup caches")) {
      Path log = data.resolve("logs/launcher.log");
      await(() -> Files.readString(log).contains("Startup caches are made"));
    }
    down(data);
  }

  /** Seconds until the home page answers. */
  private double start(Path data, String... options) throws Exception {
    String port = port();
    List<String> arguments =
        new ArrayList<>(
            List.of("--detach", "--empty", "--restart", "--port", port, "--data", data.toString()));
    arguments.addAll(List.of(options));
    long begun = System.nanoTime();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<String> up =
          thread.submit(() -> PackagedSuite.deploy("up", arguments.toArray(String[]::new)));
      URI home = URI.create("http://127.0.0.1:" + port + "/");
      await(() -> answers(home));
      double seconds = (System.nanoTime() - begun) / 1e9;
      up.get();
      return seconds;
    }
  }

  /** Seconds that a service says it took to start, while nothing else starts. */
  private double restart(Path data, String service) throws Exception {
    Path log = data.resolve("logs/" + service + ".log");
    int before = starts(log).size();
    awaitRest(data);
    Objects.requireNonNull(processes(data).get(service)).destroyForcibly();
    await(() -> starts(log).size() > before);
    return starts(log).getLast();
  }

  /** Until the suite takes next to nothing: for seconds after a start its code is compiled. */
  private static void awaitRest(Path data) throws Exception {
    await(
        () -> {
          Duration before = processorTime(data);
          Thread.sleep(RESTS_FOR);
          return processorTime(data).minus(before).compareTo(RESTS_FOR.dividedBy(10)) < 0;
        });
  }

  private static Duration processorTime(Path data) throws IOException {
    return processes(data).values().stream()
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Map<String, ProcessHandle> processes(Path data) throws IOException {
    Map<String, ProcessHandle> processes = new HashMap<>();
    JsonNode run = new ObjectMapper().readTree(data.resolve("run.json").toFile());
    for (JsonNode process : run.get("processes")) {
      ProcessHandle.of(process.get("pid").asLong())
          .ifPresent(found -> processes.put(process.get("name").asText(), found));
    }
    return processes;
  }

  private static List<Double> starts(Path log) throws IOException {
    Matcher found = STARTED.matcher(Files.readString(log));
    List<Double> starts = new ArrayList<>();
    while (found.find()) {
      starts.add(Double.valueOf(found.group(1)));
    }
    return starts;
  }

  private boolean answers(URI page) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long limit = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > limit) {
        throw new IOException("not within " + LIMIT.toMinutes() + " minutes");
      }
      Thread.sleep(20);
    }
  }

  private static void down(Path data) throws Exception {
    PackagedSuite.deploy("down", "--data", data.toString());
  }

  private static String port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
