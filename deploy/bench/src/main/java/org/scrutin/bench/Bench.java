package org.scrutin.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of {@code deploy/bench/run}. */
@Command(
    name = "deploy/bench/run",
    description = "Measures one thing against a bare peer in the same run.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ImportBench.class,
      CorrectBench.class,
      ReadsBench.class,
      PagesBench.class,
      MemoryBench.class,
      StartBench.class,
      LookupBench.class,
      AllocateBench.class,
      CalculatorBench.class,
      BodiesBench.class,
      MarginsBench.class,
      OutstandingBench.class
    })
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    // Standard error shows the reason alone: a stack trace helps nobody who misspelt an option.
    int status =
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("bench: " + failure);
                  return 2;
                })
            .execute(arguments);
    System.exit(status);
  }
}
