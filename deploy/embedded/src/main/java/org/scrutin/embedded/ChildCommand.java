package org.scrutin.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a {@link Keeper} runs.
 *
 * @param command program and arguments
 * @param environment added to the starter's own environment
 * @param log where standard output and error are appended
 * @param signal how the program is asked to stop, without {@code SIG}
 * @param graceSeconds how long it may take before it is killed
 */
public record ChildCommand(
    List<String> command,
    Map<String, String> environment,
    Path log,
    String signal,
    int graceSeconds) {

  public ChildCommand {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** A program that stops on TERM. */
  public static ChildCommand of(List<String> command, Map<String, String> environment, Path log) {
    return new ChildCommand(command, environment, log, "TERM", 30);
  }
}
