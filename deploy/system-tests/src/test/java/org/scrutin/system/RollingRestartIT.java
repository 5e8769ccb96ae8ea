package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Every instance is stopped and started again, one after the other, while people read and file: no
 * request fails. {@code SCRUTIN_RESTART} is the command that does it.
 */
@EnabledIfEnvironmentVariable(
    named = "SCRUTIN_RESTART",
    matches = ".+",
    disabledReason =
        "needs a suite with two instances of each service, as deploy/containers/try has")
class RollingRestartIT {
  private static final int CLIENTS = 3;
  private static final String FILING =
      """
      {"election":"kh-2013","kind":"complaint","ground":"voter-list/missing",
       "respondent":"SYNTHETIC body","target":{"tally":"nec","units":["KH"],"figures":["registered"]},
       "statement":{"en":"SYNTHETIC filing of a test under load"}}
      """;

  private final Suite suite = Suite.shared();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger filings = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  @Test
  void noRequestFailsWhileEveryInstanceIsRestarted() throws Exception {
    // Given
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      boolean files = i == 0;
      clients.add(Thread.ofVirtual().start(() -> ask(files)));
    }

    // When
    Process restart =
        new ProcessBuilder(System.getenv("SCRUTIN_RESTART")).redirectErrorStream(true).start();
    String output = new String(restart.getInputStream().readAllBytes());
    int status = restart.waitFor();
    over.set(true);
    for (Thread client : clients) {
      client.join();
    }

    // Then
    System.out.printf(
        "Rolling restart under load: %d reads and %d filings, %d failed%n%s",
        reads.get(), filings.get(), failures.size(), output);
    assertThat(status).as(output).isZero();
    assertThat(failures).isEmpty();
    assertThat(reads.get()).isGreaterThan(1_000);
    assertThat(filings.get()).isGreaterThan(100);
  }

  /** One person after the other, each on a connection that is kept for as long as it may. */
  private void ask(boolean files) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (!over.get()) {
        HttpRequest request = files ? filing() : reading();
        try {
          HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
          (files ? filings : reads).incrementAndGet();
          if (answer.statusCode() != (files ? 201 : 200)) {
            failures.add(request + " " + answer.statusCode() + " " + answer.body());
          }
        } catch (IOException e) {
          failures.add(request + " " + e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpRequest reading() {
    String path =
        reads.get() % 2 == 0
            ? "/api/v1/elections/kh-2013/tallies/nec/seats?asOf=2013-09-08"
            : "/api/v1/chronicle?election=kh-2013";
    return to(path).GET().build();
  }

  private HttpRequest filing() {
    return to("/api/v1/claims")
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(HttpRequest.BodyPublishers.ofString(FILING))
        .build();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(suite.gateway() + path))
        .timeout(Duration.ofSeconds(20));
  }
}
