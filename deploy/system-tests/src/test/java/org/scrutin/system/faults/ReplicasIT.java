package org.scrutin.system.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.scrutin.system.Deep;
import org.scrutin.system.OnThisMachine;
import org.scrutin.system.ServiceDatabase;

/**
 * Two results-services on one database: one publishes, one counts a tally, and when that one stands
 * still or dies the other goes on. How long that took is printed; it decides nothing here.
 */
@OnThisMachine
@Deep
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
  private static final Duration LONG = Duration.ofMinutes(2);

  private final RunningSuite suite = RunningSuite.shared();
  private final Ledger ledger = new Ledger();
  private ReplicaProcess replica;
  private Contest contest;
  private Replica first;
  private Replica second;

  @BeforeAll
  void start() throws Exception {
    assumeTrue(ReplicaProcess.possible(), "no /proc: the replica cannot be made");
    suite.awaitWhole();
    contest = Contest.open(new Client(suite.gateway()), "synthetic-replicas", 100);
    first = Replica.first(suite);
    replica = ReplicaProcess.start(suite, "results-service");
    second = Replica.of(suite, replica);
  }

  @AfterAll
  void stop() {
    if (first != null) {
      Signal.CONT.send(first.handle());
      replica.close();
      suite.awaitWhole();
    }
  }

  @Test
  @Order(1)
  void anotherPublishesWhenThePublisherStandsStill() {
    // Given
    Replica active = publisher();
    Replica other = other(active);
    Signal.STOP.send(active.handle());
    long stopped = System.nanoTime();

    // When: work goes on at the other one
    work(other, "still").act();

    // Then
    await().atMost(LONG).until(other::publishes);
    say("publisher stood still, another published", stopped);
    new ViewsAgree().check(evidence(other));
    Signal.CONT.send(active.handle());
    await().atMost(LONG).until(() -> suite.ready(active.management()) && !active.publishes());
    work(active, "awake").act();
    settle(other);
  }

  @Test
  @Order(2)
  void anotherCountsWhatOneThatStandsStillHasBegun() throws Exception {
    // Given: a counter that has locked the tally and stands still before its commit
    Counting counting = work(first, "begun");
    Replica stopped;
    CompletableFuture<Void> act;
    long since;
    try (Connection holder = new ServiceDatabase(suite, "results").connect()) {
      holder.setAutoCommit(false);
      holder
          .createStatement()
          .execute("select 1 from outbox_head where key = '" + contest.code() + "/nec' for update");
      act = CompletableFuture.runAsync(counting::act);
      stopped =
          await().atMost(LONG).until(this::counting, sessions -> sessions.size() == 1).getFirst();
      Signal.STOP.send(stopped.handle());
      since = System.nanoTime();

      // When
      holder.rollback();
    }

    // Then
    await()
        .atMost(LONG)
        .until(
            () ->
                new ServiceDatabase(suite, "results")
                        .number("select count(*) from import where state in ('staged', 'checking')")
                    == 0);
    say("counter stood still, another counted", since);
    Signal.CONT.send(stopped.handle());
    act.join();
    settle(other(stopped));
  }

  @Test
  @Order(3)
  void anotherPublishesWhenThePublisherDies() {
    // Given
    Replica active = publisher();
    Replica other = other(active);

    // When
    active.handle().destroyForcibly();
    long died = System.nanoTime();

    // Then
    await().atMost(LONG).until(other::publishes);
    say("publisher died, another published", died);
    work(other, "dead").act();
    settle(other);
  }

  private Replica publisher() {
    await().atMost(LONG).until(() -> first.publishes() != second.publishes());
    return first.publishes() ? first : second;
  }

  private Replica other(Replica one) {
    return one == first ? second : first;
  }

  private Counting work(Replica at, String name) {
    Contest there = contest.at(new Client(at.origin()));
    return new Counting(
        there,
        ledger,
        "nec",
        "admin",
        contest.stations(),
        name,
        new SplittableRandom(name.hashCode()));
  }

  /** Replicas whose count step waits for the stream's head. */
  private List<Replica> counting() {
    List<String> sessions =
        ServiceDatabase.superuser(suite, "results")
            .lines(
                "select application_name from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%outbox_head%'");
    return java.util.stream.Stream.of(first, second)
        .filter(replica -> sessions.contains(replica.session()))
        .toList();
  }

  private Evidence evidence(Replica at) {
    return Evidence.of(suite, contest.at(new Client(at.origin())), ledger);
  }

  private void settle(Replica at) {
    Evidence evidence = evidence(at);
    new ViewsAgree().check(evidence);
    new RevisionsAreGapless().check(evidence);
    new SheetsAreCountedOnce("nec").check(evidence);
    new StreamsAreGapless().check(evidence);
  }

  private static void say(String what, long since) {
    System.out.printf("%s after %.1f s%n", what, (System.nanoTime() - since) / 1e9);
  }
}
