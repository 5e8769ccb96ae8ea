package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Loads a case folder through the public interface alone. Each step has an idempotency key made of
 * its name, so a load that was stopped goes on where it stopped, and one that is done changes
 * nothing.
 */
public final class CaseLoader {
  private final CaseClient client;
  private final Consumer<String> progress;
  private final ImportWait imports;
  private final Retry retry;

  public CaseLoader(HttpClient http, URI gateway, Tokens tokens, Consumer<String> progress) {
    this(http, gateway, tokens, progress, Duration.ofMillis(250), Duration.ofMinutes(2));
  }

  CaseLoader(
      HttpClient http,
      URI gateway,
      Tokens tokens,
      Consumer<String> progress,
      Duration pause,
      Duration limit) {
    this.client = new CaseClient(http, gateway, tokens);
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
    HttpResponse<String> answer = retry.until(() -> client.send(step, folder));
    if (answer.statusCode() >= 300) {
      throw new CaseFailure(
          "Step '%s' (%s %s as %s) was refused. %s"
              .formatted(
                  step.step(), step.method(), step.path(), step.as(), Problems.text(answer)));
    }
    Optional<String> location = answer.headers().firstValue("Location");
    if (answer.statusCode() == 202 && location.isPresent()) {
      // The path alone: whatever host the answer names, the gateway is asked.
      imports.until(step, URI.create(URI.create(location.get()).getRawPath()));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
