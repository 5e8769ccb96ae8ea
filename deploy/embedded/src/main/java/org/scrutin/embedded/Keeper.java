package org.scrutin.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A child process with a small shell script between it and this JVM. The script stops the child
 * when this JVM's end of a pipe closes, and the kernel closes it however the JVM ends; so nothing
 * that a keeper runs outlives its starter.
 *
 * <p>Keeper and child have a session of their own where the system can give them one, so that
 * Ctrl-C in the terminal reaches the starter alone, which then stops its children in order.
 */
public final class Keeper implements AutoCloseable {
  private final Process script;
  private final ProcessHandle child;

  private Keeper(Process script, ProcessHandle child) {
    this.script = script;
    this.child = child;
  }

  /** Starts the program; it need not be ready, and may already have ended, when this returns. */
  public static Keeper start(ChildCommand spec) {
    List<String> line = new ArrayList<>(ownSession());
    line.addAll(List.of("/bin/sh", "-c", script(), "keeper", spec.signal()));
    line.addAll(
        List.of(Integer.toString(spec.graceSeconds()), spec.log().toAbsolutePath().toString()));
    line.addAll(spec.command());
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(spec.environment());
    // Not where the starter happens to be: a program may read settings from its working folder.
    Path folder = spec.log().toAbsolutePath().getParent();
    builder.directory(folder == null ? null : folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
    try {
      Process script = builder.start();
      return new Keeper(script, childOf(script, spec));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessHandle childOf(Process script, ChildCommand spec) throws IOException {
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(script.getInputStream(), StandardCharsets.US_ASCII));
    String pid = answer.readLine();
    if (pid == null) {
      throw new IOException("could not start " + spec.command().getFirst() + ", see " + spec.log());
    }
    return ProcessHandle.of(Long.parseLong(pid)).orElse(script.toHandle());
  }

  /** Process id of the program itself. */
  public long pid() {
    return child.pid();
  }

  /** Completes with the program's exit status when it has ended. */
  public CompletableFuture<Integer> onExit() {
    return script.onExit().thenApply(Process::exitValue);
  }

  public boolean isAlive() {
    return script.isAlive();
  }

  /** Kills the program at once, as a crash would. */
  public void kill() {
    child.destroyForcibly();
    script.onExit().join();
  }

  /** Asks the program to stop and returns when it has, or has been killed after its grace. */
  @Override
  public void close() {
    try {
      script.getOutputStream().close();
    } catch (IOException e) {
      // The pipe is already closed: the script is ending by itself.
    }
    script.onExit().join();
    // Only where somebody killed the script: its child must not stay behind.
    if (child.pid() != script.pid() && child.isAlive()) {
      child.destroyForcibly();
      child.onExit().join();
    }
  }

  /** A prefix for command lines that puts the program into a session of its own, where possible. */
  public static List<String> ownSession() {
    for (String folder : List.of("/usr/bin/", "/bin/")) {
      if (Files.isExecutable(Path.of(folder + "setsid"))) {
        return List.of(folder + "setsid");
      }
    }
    Path perl = Path.of("/usr/bin/perl");
    return Files.isExecutable(perl)
        ? List.of(perl.toString(), "-e", "use POSIX; POSIX::setsid(); exec @ARGV")
        : List.of();
  }

  private static String script() {
    try (InputStream in = Keeper.class.getResourceAsStream("keeper.sh")) {
      if (in == null) {
        throw new IllegalStateException("keeper.sh is missing from the jar");
      }
      // The comments would only be noise in a list of processes.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.strip().startsWith("#"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
