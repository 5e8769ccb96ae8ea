package org.scrutin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scrutin.embedded.FreePorts;

/** Real PostgreSQL, real Kafka; the services are stand-ins that answer 200. */
@Timeout(180)
class LauncherTest {
  @TempDir Path folder;
  private Path root;
  private Path data;

  @BeforeEach
  void install() throws Exception {
    root = FakeInstallation.in(folder.resolve("project"));
    data = folder.resolve("data");
  }

  @Test
  void aDetachedSuiteIsUsedStoppedAndFoundAgain() throws Exception {
    // Given
    LauncherProcess.Ended up = up("--port", "0", "--detach");
    assertThat(up.status()).as(up.said()).isZero();
    assertThat(up.said()).contains("Loading the case kh-2013", "Three things to try");
    Run run = RunFile.in(data).read().orElseThrow();
    assertThat(run.state()).isEqualTo("ready");
    assertThat(run.processes())
        .extracting(Run.Child::name)
        .containsExactlyInAnyOrder(
            "postgres", "kafka", "idp", "results-service", "claims-service", "gateway");
    assertThat(run.gateway()).isEqualTo("http://127.0.0.1:" + port(run, "gateway"));
    Map<String, String> secrets = secrets();
    assertThat(secrets.values()).allMatch(line -> line.startsWith("rw------- "));

    // When: others come while it runs
    LauncherProcess.Ended token = command("token", "admin");
    LauncherProcess.Ended second = up("--port", "0");
    LauncherProcess.Ended secondDetached = up("--port", "0", "--detach");

    // Then
    assertThat(token.said().strip()).isEqualTo("a.b.c");
    for (LauncherProcess.Ended refused : List.of(second, secondDetached)) {
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.said()).contains("A suite is running on the data in", run.gateway());
    }
    assertThat(RunFile.in(data).read()).contains(run);
    assertThat(command("down").status()).isZero();
    assertThat(run.processes())
        .allMatch(child -> ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(data.resolve("run.json")).doesNotExist();
    for (String name : List.of("down", "token")) {
      LauncherProcess.Ended none = name.equals("down") ? command(name) : command(name, "admin");
      assertThat(none.status()).isEqualTo(1);
      assertThat(none.said()).contains("No suite is running on the data in");
    }

    // And: a second start finds everything
    LauncherProcess again = start("again.txt", "--port", "0");
    Run next = again.await(data, state -> state.state().equals("ready"));
    assertThat(again.said()).contains("The case is loaded already");
    assertThat(secrets()).isEqualTo(secrets);
    again.process().destroy();
    assertThat(again.exit()).isEqualTo(128 + 15);
    assertThat(again.said()).contains("Stopped").doesNotContain("ended with status");
    assertThat(LauncherProcess.ended(next)).isTrue();
  }

  @Test
  void aKilledLauncherLeavesNoProcess() throws Exception {
    // Given
    LauncherProcess launcher = start("killed.txt", "--port", "0", "--empty");
    Run run = launcher.await(data, state -> state.state().equals("ready"));
    assertThat(run.processes()).hasSize(6);
    // When
    launcher.process().destroyForcibly();
    // Then
    assertThat(LauncherProcess.ended(run)).isTrue();
    // And: the data opens again although nobody tidied up
    LauncherProcess again = start("again.txt", "--port", "0", "--empty");
    Run next =
        again.await(
            data,
            state -> state.launcher() == again.process().pid() && state.state().equals("ready"));
    // When: a process dies, the others are stopped and it is said which
    Run.Child claims =
        next.processes().stream()
            .filter(child -> child.name().equals("claims-service"))
            .findFirst()
            .orElseThrow();
    ProcessHandle.of(claims.pid()).orElseThrow().destroyForcibly();
    // Then
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.said())
        .contains("claims-service ended with status 137", "fake process started");
    assertThat(LauncherProcess.ended(next)).isTrue();
    assertThat(data.resolve("run.json")).doesNotExist();
  }

  @Test
  void aServiceThatCannotStartIsNamedAndNothingIsLeft() throws Exception {
    // Given
    Files.writeString(root.resolve("gateway/target/quarkus-app/quarkus-run.jar"), "no jar");
    // When
    LauncherProcess.Ended up = up("--port", "0");
    // Then
    assertThat(up.status()).isEqualTo(1);
    assertThat(up.said())
        .contains("gateway ended with status 1", "gateway.log", "Invalid or corrupt jarfile");
    assertThat(data.resolve("run.json")).doesNotExist();
  }

  @Test
  void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(FreePorts.next(), 1, InetAddress.getByName("127.0.0.1"))) {
      for (String[] more : new String[][] {{}, {"--detach"}}) {
        // When
        String port = Integer.toString(taken.getLocalPort());
        LauncherProcess.Ended up =
            up(Stream.concat(Stream.of("--port", port), Stream.of(more)).toArray(String[]::new));
        // Then
        assertThat(up.status()).isEqualTo(1);
        assertThat(up.said()).contains("Port " + port + " is taken");
        assertThat(data.resolve("postgres")).doesNotExist();
      }
    }
  }

  @Test
  void everyCommandAnswersHelp() throws Exception {
    for (String name : List.of("up", "down", "token", "load")) {
      LauncherProcess.Ended help = LauncherProcess.run(root, name, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.said()).contains("Usage: deploy/" + name, "--data");
    }
  }

  private LauncherProcess.Ended up(String... more) throws Exception {
    return command("up", more);
  }

  private LauncherProcess.Ended command(String name, String... more) throws Exception {
    return LauncherProcess.run(root, arguments(name, more));
  }

  private LauncherProcess start(String output, String... more) throws Exception {
    return LauncherProcess.start(root, folder.resolve(output), arguments("up", more));
  }

  private String[] arguments(String name, String... more) {
    return Stream.concat(Stream.of(name, "--data", data.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  private static int port(Run run, String name) {
    return run.processes().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow()
        .port();
  }

  /** Permissions and content of each secret. */
  private Map<String, String> secrets() throws Exception {
    Map<String, String> secrets = new TreeMap<>();
    try (Stream<Path> files = Files.list(data.resolve("secrets"))) {
      for (Path file : files.toList()) {
        secrets.put(
            file.getFileName().toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                + " "
                + Files.readString(file));
      }
    }
    assertThat(secrets)
        .containsKeys("postgres-superuser", "postgres-results", "postgres-claims", "session")
        .containsKeys("results-events.pem", "claims-events.pem");
    return secrets;
  }
}
