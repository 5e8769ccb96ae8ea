package org.scrutin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The launcher as a process of its own, its output in a file. */
record LauncherProcess(Process process, Path output) {

  static LauncherProcess start(Path root, Path output, String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElseThrow());
    line.addAll(
        List.of(
            "-Dscrutin.root=" + root,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    line.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    return new LauncherProcess(process, output);
  }

  /** Runs it to its end and gives status and output. */
  static Ended run(Path root, String... arguments) throws Exception {
    LauncherProcess launcher = start(root, Files.createTempFile(root, "output", ".txt"), arguments);
    return new Ended(launcher.exit(), launcher.said());
  }

  record Ended(int status, String said) {}

  int exit() throws InterruptedException {
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end");
    }
    return process.exitValue();
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /** Waits for the run file to be as wanted; fails when the launcher ends before. */
  Run await(Path data, Predicate<Run> wanted) throws Exception {
    while (process.isAlive()) {
      Optional<Run> run = RunFile.in(data).read().filter(wanted);
      if (run.isPresent()) {
        return run.get();
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the launcher has ended: " + said());
  }

  /** Waits for a line that it says; fails when the launcher ends before. */
  void awaitWords(String words) throws Exception {
    while (process.isAlive()) {
      if (said().contains(words)) {
        return;
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the launcher has ended: " + said());
  }

  /** Waits for the end of each process, which the test has begun or caused. */
  static boolean ended(Run run) {
    for (Run.Child child : run.processes()) {
      ProcessHandle.of(child.pid())
          .filter(handle -> Survivors.startOf(handle) == child.started())
          .ifPresent(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }
    return true;
  }
}
