package org.scrutin.launcher;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scrutin.launcher.caseload.CaseLoader;
import org.scrutin.launcher.caseload.PasswordTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/load}. */
@Command(
    name = "deploy/load",
    description =
        "Loads a case folder into the running suite; what is loaded already stays as it is.")
final class LoadCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--gateway",
      paramLabel = "URL",
      description = "a suite that deploy/up did not start, with the local identity provider")
  @Nullable URI gateway;

  @Parameters(paramLabel = "FOLDER", description = "a folder like those in deploy/cases")
  Path folder = Path.of("");

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(folder.resolve("case.json"))) {
      throw new Failure(folder + " is not a case: it has no case.json.");
    }
    URI at = gateway == null ? URI.create(Running.on(data.folder()).gateway()) : gateway;
    HttpClient http = HttpClient.newHttpClient();
    Console console = new Console(spec.commandLine().getOut());
    try (var loader = new CaseLoader(at, new PasswordTokens(http, at), console::say)) {
      loader.load(folder);
    }
    return 0;
  }
}
