package org.scrutin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

  /** One data folder through three runs: stopped, killed, and ended by the death of a process. */
  @Test
  void aSuiteIsUsedStoppedKilledAndFoundAgain() throws Exception {
    // Given
    LauncherProcess.Ended up = up("--port", "0", "--detach");
    assertThat(up.status()).as(up.said()).isZero();
    assertThat(up.said())
        .contains(
            "The case invented-2026 is loaded",
            "The case kh-2013 is loaded",
            "Three things to try");
    Run first = RunFile.in(data).read().orElseThrow();
    Map<String, String> secrets = secrets();
    runsAsPromised(first);

    // When it is stopped, after others came
    othersAreRefused(first);
    assertThat(command("token", "admin").said().strip()).isEqualTo("a.b.c");
    assertThat(command("down").status()).isZero();
    // Then
    assertThat(alive(first)).isEmpty();
    assertThat(data.resolve("run.json")).doesNotExist();
    assertThat(data.resolve("logs/launcher.log"))
        .content()
        .contains("Stopped")
        .doesNotContain("ended with");
    for (LauncherProcess.Ended none : List.of(command("down"), command("token", "admin"))) {
      assertThat(none.status()).isEqualTo(1);
      assertThat(none.said()).contains("No suite is running on the data in");
    }

    // When the next launcher is killed
    LauncherProcess second = start("second.txt", "--port", "0");
    Run killed = second.await(data, run -> run.state().equals("ready"));
    Run.Child slow = child(killed, "gateway");
    signal("STOP", slow);
    second.process().destroyForcibly();
    // Then the third waits for what is left of it, and takes its port
    LauncherProcess third = start("third.txt", "--port", Integer.toString(slow.port()));
    third.awaitWords("Waiting for the last run's gateway to end");
    signal("CONT", slow);
    assertThat(LauncherProcess.ended(killed)).isTrue();
    assertThat(second.said())
        .contains("The case kh-2013 is loaded already", "The case invented-2026 is loaded already");
    assertThat(secrets()).isEqualTo(secrets);

    // When a process of the third run dies
    long launcher = third.process().pid();
    Run last = third.await(data, run -> run.launcher() == launcher && run.state().equals("ready"));
    ProcessHandle.of(child(last, "claims-service").pid()).orElseThrow().destroyForcibly();
    // Then
    assertThat(third.exit()).isEqualTo(1);
    assertThat(third.said())
        .contains("claims-service ended with status 137", "fake process started");
    assertThat(alive(last)).isEmpty();
    assertThat(data.resolve("run.json")).doesNotExist();
  }

  private static void signal(String name, Run.Child child) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor())
        .isZero();
  }

  private void runsAsPromised(Run run) throws Exception {
    assertThat(run.state()).isEqualTo("ready");
    assertThat(run.processes())
        .extracting(Run.Child::name)
        .containsExactlyInAnyOrder(
            "postgres", "kafka", "idp", "results-service", "claims-service", "gateway");
    assertThat(run.gateway()).isEqualTo("http://127.0.0.1:" + child(run, "gateway").port());
    assertThat(secrets().values()).allMatch(line -> line.startsWith("rw------- "));
  }

  private void othersAreRefused(Run run) throws Exception {
    for (LauncherProcess.Ended other : List.of(up("--port", "0"), up("--port", "0", "--detach"))) {
      assertThat(other.status()).isEqualTo(1);
      assertThat(other.said()).contains("A suite is running on the data in", run.gateway());
    }
    assertThat(RunFile.in(data).read()).contains(run);
  }

  @Test
  void whereItWasAskedToAProcessThatEndsIsStartedAgain() throws Exception {
    // Given
    LauncherProcess launcher = start("restarts.txt", "--port", "0", "--empty", "--restart");
    Run before = launcher.await(data, run -> run.state().equals("ready"));
    // When
    for (String name : List.of("postgres", "claims-service")) {
      ProcessHandle.of(child(before, name).pid()).orElseThrow().destroyForcibly();
    }
    // Then
    Run after =
        launcher.await(
            data,
            run ->
                child(run, "postgres").pid() != child(before, "postgres").pid()
                    && child(run, "claims-service").pid() != child(before, "claims-service").pid());
    assertThat(after.processes())
        .extracting(Run.Child::name, Run.Child::port)
        .containsExactlyInAnyOrderElementsOf(
            before.processes().stream().map(one -> tuple(one.name(), one.port())).toList());
    assertThat(launcher.said())
        .contains("postgres ended with status 137 and is started again")
        .contains("claims-service ended with status 137 and is started again");
    assertThat(command("down").status()).isZero();
    assertThat(LauncherProcess.ended(after)).isTrue();
    assertThat(launcher.exit()).isNotEqualTo(1);
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
  void aStartIsFromTheCachesThatAnEarlierOneMadeOfTheSameJars() throws Exception {
    // Given
    LauncherProcess first = startWithCaches("first.txt");
    first.awaitWords("Startup caches are made");
    Run served = RunFile.in(data).read().orElseThrow();
    assertThat(command("down").status()).isZero();
    assertThat(first.said()).contains("none from a startup cache");
    assertThat(alive(served)).isEmpty();
    // When
    LauncherProcess second = startWithCaches("second.txt");
    second.await(data, run -> run.state().equals("ready"));
    assertThat(command("down").status()).isZero();
    // Then
    assertThat(second.said()).contains("all from startup caches").doesNotContain("Making");
    // When a jar is another one
    Files.setLastModifiedTime(
        root.resolve("gateway/target/quarkus-app/quarkus-run.jar"), FileTime.fromMillis(0));
    LauncherProcess third = startWithCaches("third.txt");
    third.awaitWords("Making startup caches");
    // Then
    assertThat(third.said()).contains("some from startup caches");
    assertThat(command("down").status()).isZero();
    assertThat(third.exit()).isIn(0, 143);
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
    return LauncherProcess.start(
        root,
        folder.resolve(output),
        arguments(
            "up",
            Stream.concat(Stream.of("--no-startup-cache"), Stream.of(more))
                .toArray(String[]::new)));
  }

  private LauncherProcess startWithCaches(String output) throws Exception {
    return LauncherProcess.start(
        root, folder.resolve(output), arguments("up", "--empty", "--port", "0"));
  }

  private String[] arguments(String name, String... more) {
    return Stream.concat(Stream.of(name, "--data", data.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  private static Run.Child child(Run run, String name) {
    return run.processes().stream()
        .filter(child -> child.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Run.Child> alive(Run run) {
    return run.processes().stream()
        .filter(child -> ProcessHandle.of(child.pid()).filter(ProcessHandle::isAlive).isPresent())
        .toList();
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
