package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.scrutin.client.ApiException;
import org.scrutin.launcher.caseload.CaseOperations.StartedImport;

/**
 * Loads a case folder through the public interface alone. Each step has an idempotency key made of
 * its name, so a load that was stopped goes on where it stopped, and one that is done changes
 * nothing.
 */
public final class CaseLoader implements AutoCloseable {
  private final Client client;
  private final CaseOperations operations;
  private final Consumer<String> progress;
  private final ImportWait imports;
  private final Retry retry;

  public CaseLoader(URI gateway, Tokens tokens, Consumer<String> progress) {
    this(gateway, tokens, progress, Duration.ofMillis(250), Duration.ofMinutes(2));
  }

  CaseLoader(
      URI gateway, Tokens tokens, Consumer<String> progress, Duration pause, Duration limit) {
    this.client = new Client(gateway, tokens);
    this.operations = new CaseOperations(client.api());
    this.progress = progress;
    this.imports = new ImportWait(client, progress, pause);
    this.retry = new Retry(limit, progress);
  }

  /**
   * Does every step in order.
   *
   * @throws CaseFailure naming the first step that was refused and why; the steps before it stay
   */
  public void load(Path folder) throws InterruptedException {
    CaseFolder read = CaseFolder.read(folder);
    read.steps().forEach(operations::check);
    int steps = read.steps().size();
    progress.accept("Loading the case %s (%s)".formatted(read.code(), read.title()));
    for (int i = 0; i < steps; i++) {
      CaseStep step = read.steps().get(i);
      progress.accept("  %d/%d %s, as %s".formatted(i + 1, steps, step.step(), step.as()));
      try {
        take(step, read);
      } catch (IOException e) {
        throw new CaseFailure("Step '%s': %s".formatted(step.step(), reason(e)), e);
      }
    }
  }

  private void take(CaseStep step, CaseFolder folder) throws IOException, InterruptedException {
    Optional<StartedImport> started;
    try {
      started = retry.until(() -> client.as(step.as(), () -> operations.send(step, folder)));
    } catch (ApiException e) {
      throw new CaseFailure(
          "Step '%s' (%s %s as %s) was refused. %s"
              .formatted(step.step(), step.method(), step.path(), step.as(), Problems.text(e)),
          e);
    }
    if (started.isPresent()) {
      imports.until(step, started.get());
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
