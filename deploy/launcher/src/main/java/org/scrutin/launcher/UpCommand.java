package org.scrutin.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code deploy/up}. */
@Command(
    name = "deploy/up",
    description = {
      "Builds what is missing, starts the whole suite on this machine, loads the cases (an invented"
          + " country, and Cambodia 2013), prints the address, and stops everything on Ctrl-C."
    })
final class UpCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DataOption data = new DataOption();

  @Mixin UpOptions options = new UpOptions();

  @Option(
      names = "--detach",
      description = "return once the cases are loaded; deploy/down stops the suite")
  boolean detach;

  @Override
  public Integer call() throws Exception {
    if (options.port < 0 || options.port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port needs a number from 0 to 65535");
    }
    Console console = new Console(spec.commandLine().getOut());
    try (DataFolder folder = DataFolder.open(data.folder())) {
      if (!detach) {
        new Up(Installation.here(), folder, console).run(options, data.repeated());
        return 0;
      }
    }
    return new Detached(data.folder(), console).run(options);
  }
}
