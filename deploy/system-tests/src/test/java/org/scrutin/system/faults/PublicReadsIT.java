package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.scrutin.system.Deep;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.faults.Client.Request;

/**
 * People read what everyone may read at two gateways while figures change and one process after the
 * other is killed: as long as a gateway lives nobody is left without an answer, none is older than
 * it says, and nobody sees what only another may see.
 */
@OnThisMachine
@Deep
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicReadsIT {
  private static final List<String> VICTIMS =
      List.of("results-service", "claims-service", "kafka", "postgres", "gateway");
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Duration CALM = Duration.ofSeconds(3);
  private static final int READERS = 4;

  /** An answer of now may be of the second before. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger stale = new AtomicInteger();
  private final Map<String, AtomicInteger> elsewhere = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();

  /** Revisions that were acknowledged, by the nanoseconds at which they were. */
  private final ConcurrentSkipListMap<Long, Long> acknowledged = new ConcurrentSkipListMap<>();

  private RunningSuite suite;
  private ReplicaProcess second;
  private Contest contest;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(ReplicaProcess.possible(), "no /proc: the second gateway cannot be made");
    suite =
        RunningSuite.start(
            Map.of(
                "SCRUTIN_GATEWAY_CACHE_FRESH",
                FRESH.toString(),
                "SCRUTIN_GATEWAY_RATES_READING",
                "1000000/PT1M"));
    contest = Contest.open(new Client(suite), "synthetic-reads", 20);
    String closed =
        "{\"code\":\"secret\",\"source\":{\"kind\":\"party\",\"list\":\"B\",\"name\":\"S\"}}";
    contest
        .client()
        .ask(Request.post("agent-b", contest.path("/tallies"), closed, "secret"))
        .expect(201);
    second = ReplicaProcess.start(suite, "gateway");
  }

  @AfterAll
  void stop() {
    if (second != null) {
      second.close();
    }
  }

  @Test
  void whoeverIsKilledTheReadersHaveAnswers() throws Exception {
    // Given
    List<Thread> people = new ArrayList<>();
    people.add(Thread.ofVirtual().start(this::declare));
    people.add(Thread.ofVirtual().start(this::readTheirOwn));
    for (int i = 0; i < READERS; i++) {
      int reader = i;
      people.add(Thread.ofVirtual().start(() -> read(reader)));
    }
    calm();

    // When
    for (String victim : VICTIMS) {
      suite.kill(victim);
      suite.awaitWhole();
      calm();
    }
    second.close();
    calm();
    over.set(true);
    for (Thread one : people) {
      one.join();
    }

    // Then
    System.out.printf(
        "Public reads through kills: %d answers, %d of them stale, %d revisions, asked again"
            + " elsewhere %s%n",
        reads.get(), stale.get(), acknowledged.size(), elsewhere);
    assertThat(failures).isEmpty();
    assertThat(reads.get()).isGreaterThan(1_000);
    assertThat(stale.get()).isPositive();
    assertThat(acknowledged).hasSizeGreaterThan(20);
  }

  /** Returns when so much has been read that every answer has come several times. */
  private void calm() {
    long since = System.nanoTime();
    int before = reads.get();
    await()
        .atMost(LONG)
        .until(
            () ->
                System.nanoTime() - since > CALM.toNanos() && reads.get() > before + 40 * READERS);
  }

  /** One statement after the other, each a revision. */
  private void declare() {
    for (int i = 1; !over.get(); i++) {
      String body =
          """
          {"announcedAt":"2026-01-02","declaredBy":"SYNTHETIC","source":"a test",
           "stage":"preliminary","units":[{"unit":"X","votes":{"A":%d}}]}
          """
              .formatted(i);
      try {
        contest
            .client()
            .ask(Request.post("agent-a", contest.path("/tallies/a/declared"), body, "d" + i))
            .expect(201);
        acknowledged.put(System.nanoTime(), (long) i);
      } catch (AssertionError e) {
        failures.add("a statement: " + e.getMessage());
        return;
      }
    }
  }

  private void read(int reader) {
    List<String> paths =
        List.of(
            contest.path("/tallies/a/results?limit=1"),
            contest.path("/tallies"),
            "/elections/" + contest.code(),
            "/");
    try (HttpClient http = client()) {
      for (int i = reader; !over.get(); i++) {
        String path = paths.get(i % paths.size());
        long asked = System.nanoTime();
        HttpResponse<String> answer = anywhere(http, path, i);
        if (answer != null) {
          judge(path, asked, answer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As behind a balancer: what does not answer at one gateway is asked at the other. */
  private HttpResponse<String> anywhere(HttpClient http, String path, int turn)
      throws InterruptedException {
    List<URI> gateways =
        turn % 2 == 0
            ? List.of(suite.gateway(), second.origin())
            : List.of(second.origin(), suite.gateway());
    IOException last = null;
    for (URI gateway : gateways) {
      try {
        return http.send(request(gateway, path).build(), HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        last = e;
        elsewhere.computeIfAbsent(gateway.toString(), _ -> new AtomicInteger()).incrementAndGet();
      }
    }
    failures.add(path + " at neither gateway: " + last);
    return null;
  }

  private void judge(String path, long asked, HttpResponse<String> answer) {
    reads.incrementAndGet();
    if (answer.statusCode() != 200) {
      failures.add(path + " " + answer.statusCode() + " " + answer.body());
      return;
    }
    if (answer.body().contains("secret")) {
      failures.add(path + " shows everyone what is closed");
    }
    long age = answer.headers().firstValueAsLong("Age").orElse(0);
    if (age > FRESH.toSeconds()) {
      stale.incrementAndGet();
    }
    if (path.contains("/results")) {
      long oldest = asked - FRESH.toNanos() - Duration.ofSeconds(age).toNanos();
      Map.Entry<Long, Long> known = acknowledged.floorEntry(oldest);
      if (known != null && revision(answer.body()) < known.getValue()) {
        failures.add(
            "revision " + revision(answer.body()) + " after " + known.getValue() + ", age " + age);
      }
    }
  }

  private static long revision(String body) {
    try {
      return JSON.readTree(body).get("revision").asLong();
    } catch (IOException e) {
      throw new IllegalStateException(body, e);
    }
  }

  /** With a token, at the same address: never what is kept for everyone. */
  private void readTheirOwn() {
    try (HttpClient http = client()) {
      while (!over.get()) {
        try {
          String token = contest.client().tokens().of("agent-b");
          HttpRequest request =
              request(second.origin(), contest.path("/tallies"))
                  .header("Authorization", "Bearer " + token)
                  .build();
          HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() == 200 && !answer.body().contains("secret")) {
            failures.add("the owner was given what everyone gets");
          }
        } catch (IOException away) {
          // A service or a gateway is away, and says so to those who may not have what is kept.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpRequest.Builder request(URI gateway, String path) {
    return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
