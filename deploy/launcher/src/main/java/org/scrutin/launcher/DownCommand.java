package org.scrutin.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deploy/down}. */
@Command(
    name = "deploy/down",
    description = "Stops the suite that deploy/up started on the same data.")
final class DownCommand implements Callable<Integer> {
  private static final long LIMIT_SECONDS = 180;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws Exception {
    Path folder = data.folder();
    Run run = Running.on(folder);
    // The lock is held, so the launcher lives, and the file is its own: the id cannot be another's.
    ProcessHandle launcher =
        ProcessHandle.of(run.launcher())
            .orElseThrow(() -> new Failure("The suite on " + folder + " is ending already."));
    launcher.destroy();
    try {
      launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new Failure(
          "The launcher (process " + run.launcher() + ") has not ended after 3 minutes.", e);
    }
    spec.commandLine().getOut().println("Stopped.");
    return 0;
  }
}
