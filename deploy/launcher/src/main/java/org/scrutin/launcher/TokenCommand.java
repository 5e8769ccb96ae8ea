package org.scrutin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.scrutin.launcher.caseload.PasswordTokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deploy/token}. */
@Command(
    name = "deploy/token",
    description = "Prints a bearer token of the local identity provider, valid for an hour.")
final class TokenCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin DataOption data = new DataOption();

  @Parameters(
      paramLabel = "PERSON",
      description = {
        "admin, clerk1 to clerk3, supervisor, supervisor2, commissioner1, commissioner2,"
            + " registrar, registrar2, investigator, adjudicator1 to adjudicator3, auditor,"
            + " observer, citizen, or agent-CODE for the agent of a list (such as agent-cnrp)"
      })
  String person = "";

  @Override
  public Integer call() throws Exception {
    URI gateway = URI.create(Running.on(data.folder()).gateway());
    try {
      String token = new PasswordTokens(HttpClient.newHttpClient(), gateway).of(person);
      spec.commandLine().getOut().println(token);
      return 0;
    } catch (IOException e) {
      throw new Failure("No token: " + e.getMessage() + ". See deploy/token --help.", e);
    }
  }
}
