package org.scrutin.system;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.scrutin.system.contract.ContractFilter;

/**
 * A packaged suite, started by {@code deploy/up --detach} on a free port and data of its own. With
 * {@code SCRUTIN_GATEWAY} in the environment it is the one at that address, with the case and the
 * local identity provider, however it was started; what needs its processes, files or database is
 * then reported as skipped.
 */
final class Suite implements StartedSuite, SuiteClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ELSEWHERE = System.getenv("SCRUTIN_GATEWAY");
  private static final ContractFilter CONTRACT = new ContractFilter();

  /** Of the client that RestAssured uses. */
  private static final String LOCAL_ADDRESS = "http.route.local-address";

  private static Suite shared;

  private final Path data;
  private final JsonNode run;
  private final String output;
  private final PersonTokens tokens = new PersonTokens(() -> URI.create(gateway()));

  private Suite(Path data, JsonNode run, String output) {
    this.data = data;
    this.run = run;
    this.output = output;
  }

  /** One suite with the case for all test classes; it is stopped when the tests end. */
  static synchronized Suite shared() {
    if (shared == null && ELSEWHERE != null) {
      shared = new Suite(null, JSON.createObjectNode().put("gateway", ELSEWHERE), "");
    }
    if (shared == null) {
      try {
        Path data = Files.createTempDirectory("scrutin-system");
        shared = start(data);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException("the suite did not start", e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
    }
    return shared;
  }

  static Suite start(Path data, String... options) throws IOException, InterruptedException {
    requireThisMachine();
    List<String> arguments = new ArrayList<>(List.of("--detach", "--data", data.toString()));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--port")) {
      arguments.addAll(List.of("--port", "0"));
    }
    Deploy.Result result = Deploy.run("up", arguments.toArray(String[]::new));
    if (result.status() != 0) {
      throw new IOException("deploy/up ended with " + result.status() + ":\n" + result.output());
    }
    JsonNode run = JSON.readTree(data.resolve("run.json").toFile());
    return new Suite(data, run, result.output());
  }

  String gateway() {
    return run.get("gateway").asText();
  }

  private static void requireThisMachine() {
    Assumptions.assumeTrue(
        ELSEWHERE == null, "needs the suite's processes and files, and it runs elsewhere");
  }

  /** What {@code deploy/up} said. */
  String output() {
    requireThisMachine();
    return output;
  }

  @Override
  public Path data() {
    requireThisMachine();
    return data;
  }

  /** Processes by name, as {@code run.json} has them. */
  List<JsonNode> processes() {
    requireThisMachine();
    List<JsonNode> processes = new ArrayList<>();
    run.get("processes").forEach(processes::add);
    return processes;
  }

  ProcessHandle launcher() {
    requireThisMachine();
    return ProcessHandle.of(run.get("launcher").asLong()).orElseThrow();
  }

  @Override
  public int port(String process) {
    return process(process).get("port").asInt();
  }

  /** Stands still from now on: it hears nothing, says nothing and holds what it holds. */
  void freeze(String process) throws IOException, InterruptedException {
    String pid = process(process).get("pid").asText();
    int status = new ProcessBuilder("kill", "-STOP", pid).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException(process + " could not be stopped");
    }
  }

  /** Kills a process without a chance to put anything in order; the launcher then ends the rest. */
  void kill(String process) {
    ProcessHandle launcher = launcher();
    ProcessHandle.of(process(process).get("pid").asLong()).orElseThrow().destroyForcibly();
    launcher.onExit().join();
  }

  private JsonNode process(String name) {
    return processes().stream()
        .filter(process -> process.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** From an address of its own: tests send more than one person would. */
  @Override
  public RequestSpecification anonymous() {
    RestAssuredConfig config =
        ELSEWHERE != null
            ? RestAssuredConfig.config()
            : RestAssuredConfig.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig().setParam(LOCAL_ADDRESS, Loopback.next()));
    return given().config(config).filter(CONTRACT).baseUri(gateway()).accept("application/json");
  }

  @Override
  public RequestSpecification as(String person) {
    return withToken(token(person));
  }

  RequestSpecification withToken(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  String token(String person) {
    try {
      return tokens.of(person);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void down() throws IOException, InterruptedException {
    Deploy.Result result = Deploy.run("down", "--data", data.toString());
    if (result.status() != 0) {
      throw new IOException("deploy/down ended with " + result.status() + ":\n" + result.output());
    }
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void end() {
    try {
      down();
      remove(data);
    } catch (IOException | InterruptedException e) {
      System.err.println("the suite of the system tests could not be stopped: " + e);
    }
  }
}
