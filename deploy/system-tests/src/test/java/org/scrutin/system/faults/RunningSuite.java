package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.scrutin.system.Deploy;
import org.scrutin.system.ServiceDatabase;
import org.scrutin.system.StartedSuite;

/** A suite whose processes are started again when they end; one for all tests of this package. */
final class RunningSuite implements StartedSuite {
  static final String LAUNCHER = "launcher";
  static final List<String> PROCESSES =
      List.of("postgres", "kafka", "idp", "results-service", "claims-service", "gateway", LAUNCHER);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static RunningSuite shared;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path data;
  private final Map<String, String> environment;
  private final String gateway;

  private RunningSuite(Map<String, String> environment) throws IOException, InterruptedException {
    this.data = Files.createTempDirectory("scrutin-faults");
    this.environment = environment;
    up("0");
    this.gateway = run().get("gateway").asText();
  }

  static synchronized RunningSuite shared() {
    if (shared == null) {
      try {
        // A client that falls silent is given up soon, so that a test need not wait for long.
        shared = start(Map.of("SCRUTIN_GATEWAY_LIMITS_SILENCE", "3S"));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("the suite did not start", e);
      }
    }
    return shared;
  }

  /**
   * One of its own, until this JVM ends.
   *
   * @param environment reaches every process of the suite
   */
  static RunningSuite start(Map<String, String> environment)
      throws IOException, InterruptedException {
    var suite = new RunningSuite(environment);
    Runtime.getRuntime().addShutdownHook(new Thread(suite::down));
    return suite;
  }

  private void up(String port) throws IOException, InterruptedException {
    Deploy.Result up =
        Deploy.run(
            environment,
            "up",
            "--detach",
            "--empty",
            "--restart",
            "--port",
            port,
            "--data",
            data.toString());
    assertThat(up.status()).as(up.output()).isZero();
  }

  private void down() {
    try {
      Deploy.run("down", "--data", data.toString());
      new ProcessBuilder("rm", "-rf", data.toString()).start().waitFor();
    } catch (IOException | InterruptedException e) {
      System.err.println("the suite of the fault tests could not be stopped: " + e);
    }
  }

  URI gateway() {
    return URI.create(gateway);
  }

  @Override
  public Path data() {
    return data;
  }

  /** What {@code run.json} says now. */
  private JsonNode run() {
    try {
      return JSON.readTree(data.resolve("run.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode process(String name) {
    for (JsonNode process : run().get("processes")) {
      if (process.get("name").asText().equals(name)) {
        return process;
      }
    }
    throw new IllegalArgumentException("no process " + name);
  }

  @Override
  public int port(String name) {
    return process(name).get("port").asInt();
  }

  URI management(String name) {
    return URI.create("http://127.0.0.1:" + process(name).get("managementPort").asInt());
  }

  ProcessHandle handle(String name) {
    long pid =
        name.equals(LAUNCHER) ? run().get(LAUNCHER).asLong() : process(name).get("pid").asLong();
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** A password of the data folder, such as that of the role {@code postgres-results}. */
  String secret(String name) {
    try {
      return Files.readString(data.resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL. A killed launcher takes the suite with it, so the suite is started again. */
  void kill(String name) throws IOException, InterruptedException {
    ProcessHandle victim = handle(name);
    victim.destroyForcibly();
    victim.onExit().join();
    if (name.equals(LAUNCHER)) {
      up(gateway.replaceAll(".*:", ""));
    }
  }

  /** Returns when every process answers, under whatever id it runs now. */
  void awaitWhole() {
    await("every process answers")
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> PROCESSES.stream().allMatch(this::answers));
  }

  /** Returns when this one answers; others may still be on their way. */
  void awaitAnswer(String name) {
    await(name + " answers")
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> answers(name));
  }

  private boolean answers(String name) {
    return switch (name) {
      case LAUNCHER -> handle(name).isAlive();
      case "postgres" ->
          new ServiceDatabase(this, "results").answers()
              && new ServiceDatabase(this, "claims").answers();
      case "kafka", "idp" -> listens(port(name));
      default -> ready(management(name));
    };
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  boolean ready(URI management) {
    try {
      return get(management.resolve("/q/health/ready"), 5).startsWith("200");
    } catch (IOException e) {
      return false;
    }
  }

  /** Status and body of a plain GET. */
  String get(URI uri, int seconds) throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(seconds)).build();
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() + "\n" + answer.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
