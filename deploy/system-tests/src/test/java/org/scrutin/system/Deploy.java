package org.scrutin.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of {@code deploy/} as a person at a terminal would. */
public final class Deploy {
  private static final long LIMIT_MINUTES = 10;

  private Deploy() {}

  /** What a script said and how it ended. */
  public record Result(int status, String output) {}

  public static Path root() {
    return Path.of(System.getProperty("scrutin.root"));
  }

  public static Result run(String script, String... arguments)
      throws IOException, InterruptedException {
    return run(Map.of(), script, arguments);
  }

  /**
   * @param environment added to this process's own; reaches every process of the suite
   */
  public static Result run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("scrutin-" + script, ".log");
    List<String> command = new ArrayList<>();
    command.add(root().resolve("deploy").resolve(script).toString());
    if (script.equals("up")) {
      // What is made for the next start would take from this one's processors.
      command.add("--no-startup-cache");
    }
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    // A test reads what it has just written; answers are asked for anew each time.
    builder.environment().put("SCRUTIN_GATEWAY_CACHE_FRESH", "0S");
    builder.environment().putAll(environment);
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .start();
    boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    Files.delete(log);
    if (!ended) {
      throw new IOException(script + " did not end in time:\n" + output);
    }
    return new Result(process.exitValue(), output);
  }
}
