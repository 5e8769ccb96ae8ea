package org.scrutin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole suite as {@code deploy/up} starts it, on data of its own. */
final class PackagedSuite implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("scrutin.root", "."));

  private final Path folder;

  /** A measurement comes from one address and sends as much as it can. */
  private static final Map<String, String> UNLIMITED =
      Map.of(
          "SCRUTIN_GATEWAY_RATES_READING", "1000000000/PT1M",
          "SCRUTIN_GATEWAY_RATES_CALCULATING", "1000000000/PT1M",
          "SCRUTIN_GATEWAY_RATES_FILING", "1000000000/PT1M",
          "SCRUTIN_GATEWAY_RATES_UPLOADING", "1000000000/PT1M",
          "SCRUTIN_GATEWAY_LIMITS_OPEN_REQUESTS", "100000");

  private final Path data;
  private final JsonNode run;

  private PackagedSuite(Path folder, Path data, JsonNode run) {
    this.folder = folder;
    this.data = data;
    this.run = run;
  }

  /**
   * @param empty without the case that comes with it
   */
  static PackagedSuite start(boolean empty) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("scrutin-bench");
    Path data = folder.resolve("data");
    List<String> options = new ArrayList<>();
    if (empty) {
      options.add("--empty");
    }
    options.addAll(
        List.of("--detach", "--no-startup-cache", "--port", "0", "--data", data.toString()));
    deploy("up", options.toArray(String[]::new));
    JsonNode run = new ObjectMapper().readTree(data.resolve("run.json").toFile());
    return new PackagedSuite(folder, data, run);
  }

  URI gateway() {
    return URI.create(run.get("gateway").asText());
  }

  /** A service, past the gateway. */
  URI service(String name) throws IOException {
    return URI.create("http://127.0.0.1:" + part(name).get("port").asInt());
  }

  /** Its id. */
  long process(String name) throws IOException {
    return part(name).get("pid").asLong();
  }

  private JsonNode part(String name) throws IOException {
    for (JsonNode process : run.get("processes")) {
      if (process.get("name").asText().equals(name)) {
        return process;
      }
    }
    throw new IOException("run.json has no " + name);
  }

  String token(String person) throws IOException, InterruptedException {
    return deploy("token", person, "--data", data.toString()).strip();
  }

  /** For files of the measurement. */
  Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    deploy("down", "--data", data.toString());
    RunningService.remove(folder);
  }

  static String deploy(String command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(ROOT.resolve("deploy").resolve(command).toString());
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(UNLIMITED);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException("deploy/" + command + " ended with " + status + ": " + output);
    }
    return output;
  }
}
