package org.scrutin.launcher;

import java.util.Arrays;
import org.scrutin.launcher.caseload.CaseFailure;
import picocli.CommandLine;

/** The commands behind {@code deploy/up}, {@code down}, {@code token} and {@code load}. */
public final class Main {
  private Main() {}

  /** The first argument names the command, the others are its own. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(command(args.length == 0 ? "" : args[0]));
    line.setExecutionExceptionHandler(Main::tell);
    System.exit(line.execute(Arrays.copyOfRange(args, 1, args.length)));
  }

  private static Object command(String name) {
    return switch (name) {
      case "up" -> new UpCommand();
      case "down" -> new DownCommand();
      case "token" -> new TokenCommand();
      case "load" -> new LoadCommand();
      default -> throw new IllegalArgumentException("no such command: " + name);
    };
  }

  private static int tell(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
    if (problem instanceof Failure || problem instanceof CaseFailure) {
      line.getErr().println(problem.getMessage());
    } else {
      line.getErr().println("This should not have happened:");
      problem.printStackTrace(line.getErr());
    }
    return 1;
  }
}
