package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrutin.client.ApiException;
import org.scrutin.launcher.caseload.CaseOperations.Done;

/** Takes steps, one at a time. */
final class Worker implements AutoCloseable {
  private final Client client;
  private final CaseOperations operations;
  private final ImportWait imports;
  private final Retry retry;

  /**
   * @param pause between two looks at an import
   * @param limit of the waiting for one step
   */
  Worker(
      URI gateway, KeptTokens tokens, Consumer<String> progress, Duration pause, Duration limit) {
    client = new Client(gateway, tokens);
    operations = new CaseOperations(client.api());
    imports = new ImportWait(client, progress, pause);
    retry = new Retry(limit, progress);
  }

  /**
   * @throws CaseFailure naming a step that asks for nothing that a case may ask for
   */
  void check(CaseStep step) {
    operations.check(step);
  }

  /**
   * Takes a step to its end.
   *
   * @return the id of what it made, if that has one
   * @throws CaseFailure it was refused, or nobody answered
   */
  Optional<String> take(CaseStep step, CaseFolder folder) throws InterruptedException {
    try {
      Done done = retry.until(() -> client.as(step.as(), () -> operations.send(step, folder)));
      if (done.started().isPresent()) {
        imports.until(step, done.started().get());
      }
      return done.id();
    } catch (ApiException e) {
      throw new CaseFailure(
          "Step '%s' (%s %s as %s) was refused. %s"
              .formatted(step.step(), step.method(), step.path(), step.as(), Problems.text(e)),
          e);
    } catch (IOException e) {
      throw new CaseFailure("Step '%s': %s".formatted(step.step(), reason(e)), e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    client.close();
  }
}
