package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.scrutin.system.Loopback;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.ProviderKey;
import org.scrutin.system.faults.Client.Request;

/**
 * Everything that a hostile client may send, all at once, while services die, and somebody who only
 * wants to read: for two minutes, with {@code -Pdeep} for an hour, or for {@code
 * -Dscrutin.hostile.seconds}.
 */
@OnThisMachine
class HostileRoundIT {
  private static final List<String> SERVICES =
      List.of("results-service", "claims-service", "gateway");
  private static final Duration PRELUDE = Duration.ofSeconds(15);
  private static final Duration QUIET = Duration.ofSeconds(60);
  private static final Duration LONGEST_READ = Duration.ofSeconds(1);
  private static final String CLOSED = "/tallies/closed";

  private final RunningSuite suite = RunningSuite.shared();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean gatewayAway = new AtomicBoolean();
  private final AtomicReference<Killed> killed =
      new AtomicReference<>(new Killed("round before", System.nanoTime()));

  private record Killed(String service, long nanos) {}

  @Test
  void nobodyIsHarmed() throws Exception {
    // Given
    int usual = Boolean.getBoolean("scrutin.deep") ? 3_600 : 120;
    Duration length = Duration.ofSeconds(Integer.getInteger("scrutin.hostile.seconds", usual));
    suite.awaitWhole();
    Contest contest = Contest.open(new Client(suite.gateway()), "synthetic-hostile", 50);
    contest
        .client()
        .ask(
            Request.post(
                "agent-b",
                contest.path("/tallies"),
                "{\"code\":\"closed\",\"source\":{\"kind\":\"party\",\"list\":\"B\",\"name\":\"SYNTHETIC"
                    + " B\"}}",
                "closed"))
        .expect(201);
    // What is loaded and compiled for it stays; until then nothing is quick.
    round(contest, PRELUDE, false);
    failures.clear();
    Map<String, ProcessMemory> before = memories();

    // When
    Statuses statuses = round(contest, length, true);

    // Then
    System.out.println("Hostile round of " + length + ": " + statuses);
    var soft = new SoftAssertions();
    soft.assertThat(failures).isEmpty();
    soft.assertThat(statuses.undocumented()).as(statuses.toString()).isEmpty();
    soft.assertThat(statuses.of("wrong tokens")).containsKey(401).doesNotContainKeys(200, 201);
    soft.assertThat(statuses.of("filings")).containsKey(429);
    soft.assertThat(statuses.of("sign-ins")).containsKey(429);
    soft.assertThat(statuses.of("a body that trickles")).containsKey(408);
    soft.assertThat(statuses.of("reads")).containsKey(200);
    Thread.sleep(QUIET);
    Map<String, ProcessMemory> after = memories();
    System.out.println("Memory before " + before + ", after " + after);
    before.forEach(
        (name, held) -> {
          soft.assertThat(after.get(name).heap())
              .as(name + " heap")
              .isLessThan(held.heap() * 11 / 10);
          soft.assertThat(after.get(name).resident())
              .as(name + " resident")
              .isLessThan(held.resident() * 12 / 10);
        });
    soft.assertAll();
  }

  private Map<String, ProcessMemory> memories() throws IOException, InterruptedException {
    Map<String, ProcessMemory> memories = new LinkedHashMap<>();
    for (String name : SERVICES) {
      memories.put(name, ProcessMemory.of(suite.handle(name).pid()));
    }
    return memories;
  }

  private Statuses round(Contest contest, Duration length, boolean kills) throws Exception {
    Statuses statuses = new Statuses();
    AtomicBoolean over = new AtomicBoolean();
    List<Thread> threads = new ArrayList<>();
    var hostility =
        new Hostility(suite.gateway(), contest, statuses, new ProviderKey(suite.data()));
    for (Hostility.Attack attack : hostility.attacks(length.toSeconds())) {
      threads.add(Thread.startVirtualThread(() -> strike(attack, over)));
    }
    threads.add(Thread.startVirtualThread(() -> read(contest, statuses, over)));
    threads.add(Thread.startVirtualThread(() -> lookIntoTheClosed(contest, statuses, over)));
    Duration part = length.dividedBy(SERVICES.size() + 1);
    for (String service : SERVICES) {
      Thread.sleep(part);
      if (kills) {
        kill(service);
      }
    }
    Thread.sleep(part);
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    suite.awaitWhole();
    return statuses;
  }

  private void kill(String service) throws IOException, InterruptedException {
    Map<String, Long> others = new LinkedHashMap<>();
    for (String name : RunningSuite.PROCESSES) {
      if (!name.equals(service)) {
        others.put(name, suite.handle(name).pid());
      }
    }
    gatewayAway.set(service.equals("gateway"));
    suite.kill(service);
    killed.set(new Killed(service, System.nanoTime()));
    suite.awaitAnswer(service);
    gatewayAway.set(false);
    others.forEach(
        (name, pid) -> assertThat(suite.handle(name).pid()).as(name + " ended").isEqualTo(pid));
  }

  private void strike(Hostility.Attack attack, AtomicBoolean over) {
    try (attack) {
      while (!over.get()) {
        try {
          attack.strike();
        } catch (IOException e) {
          // The gateway is away, or has had enough of this client.
          Thread.sleep(200);
        }
      }
    } catch (AssertionError | InterruptedException | IOException e) {
      failures.add(e);
    }
  }

  /** Whoever only reads is answered at once: by the count, or that it is away. */
  private void read(Contest contest, Statuses statuses, AtomicBoolean over) {
    HttpRequest request =
        HttpRequest.newBuilder(suite.gateway().resolve(contest.path("/tallies/nec/results")))
            .timeout(Duration.ofSeconds(20))
            .build();
    try (HttpClient http = HttpClient.newBuilder().localAddress(Loopback.next()).build()) {
      while (!over.get()) {
        boolean away = gatewayAway.get();
        long start = System.nanoTime();
        try {
          int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
          Duration took = Duration.ofNanos(System.nanoTime() - start);
          statuses.add("reads", status);
          if (took.compareTo(LONGEST_READ) > 0 && !away && !gatewayAway.get()) {
            failures.add(
                new AssertionError(
                    "a read took %s: %d, %s after the end of the %s"
                        .formatted(
                            took,
                            status,
                            Duration.ofNanos(System.nanoTime() - killed.get().nanos()),
                            killed.get().service())));
          }
        } catch (IOException e) {
          if (!away && !gatewayAway.get()) {
            failures.add(e);
          }
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      failures.add(e);
    }
  }

  /** What one may see and another not, asked for side by side. */
  private void lookIntoTheClosed(Contest contest, Statuses statuses, AtomicBoolean over) {
    Client owner = new Client(suite.gateway());
    Client nobody = new Client(suite.gateway());
    try {
      while (!over.get()) {
        for (Map.Entry<Client, String> one : Map.of(owner, "agent-b", nobody, "").entrySet()) {
          try {
            int status =
                one.getKey().once(Request.get(one.getValue(), contest.path(CLOSED))).status();
            statuses.add("closed, for " + (one.getValue().isEmpty() ? "all" : "its owner"), status);
            if (status == 200 && one.getValue().isEmpty()) {
              failures.add(new AssertionError("an answer for another came"));
            }
          } catch (IOException away) {
            // Of the gateway's death.
          }
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      failures.add(e);
    }
  }
}
