package org.scrutin.system.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A second process of a service on the same database and broker: the command line and environment
 * of the first, on other ports. Needs {@code /proc}.
 */
final class ReplicaProcess implements AutoCloseable {
  /**
   * How the second's sessions are called in the database; the first one's have the driver's name.
   */
  static final String NAME = "second";

  private final Process process;
  private final URI origin;
  private final URI management;

  private ReplicaProcess(Process process, URI origin, URI management) {
    this.process = process;
    this.origin = origin;
    this.management = management;
  }

  static boolean possible() {
    return Files.isReadable(Path.of("/proc/self/environ"));
  }

  /** Starts it and returns when it is ready. */
  static ReplicaProcess start(RunningSuite suite, String service) throws IOException {
    Path first = Path.of("/proc", Long.toString(suite.handle(service).pid()));
    int port = freePort();
    int managementPort = freePort();
    ProcessBuilder builder = new ProcessBuilder(words(first.resolve("cmdline")));
    Map<String, String> environment = builder.environment();
    environment.clear();
    for (String variable : words(first.resolve("environ"))) {
      int equals = variable.indexOf('=');
      environment.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    environment.computeIfPresent(
        "QUARKUS_DATASOURCE_JDBC_URL", (variable, url) -> url + "?ApplicationName=" + NAME);
    Path logs = suite.data().resolve("logs");
    Process process =
        builder
            .directory(logs.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve("second.log").toFile()))
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var second = new ReplicaProcess(process, local(port), local(managementPort));
    await("the second is ready")
        .atMost(Duration.ofMinutes(2))
        .until(() -> suite.ready(second.management));
    return second;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  URI origin() {
    return origin;
  }

  URI management() {
    return management;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static List<String> words(Path file) {
    try {
      return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
