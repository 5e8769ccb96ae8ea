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
      "Builds what is missing, starts the whole suite on this machine, loads the case of Cambodia"
          + " 2013, prints the address, and stops everything on Ctrl-C."
    })
final class UpCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "port of the gateway on 127.0.0.1 (default: ${DEFAULT-VALUE}); 0 picks one")
  int port;

  @Option(names = "--empty", description = "load no case")
  boolean empty;

  @Option(
      names = "--detach",
      description = "return once the case is loaded; deploy/down stops the suite")
  boolean detach;

  @Option(
      names = "--restart",
      description =
          "start a process again that ends by itself, on the same data and ports; without this the"
              + " suite stops")
  boolean restart;

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port needs a number from 0 to 65535");
    }
    Console console = new Console(spec.commandLine().getOut());
    try (DataFolder folder = DataFolder.open(data.folder())) {
      if (!detach) {
        new Up(Installation.here(), folder, console).run(port, empty, restart, data.repeated());
        return 0;
      }
    }
    return new Detached(data.folder(), console).run(port, empty, restart);
  }
}
