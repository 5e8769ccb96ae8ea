package org.scrutin.platform.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.platform.store.PlatformEnvironment;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class OutboxTest extends OutboxSetUp {

  Runnable stopBroker;
  Runnable startBroker;

  @Test
  void factOutsideOfTransactionIsRefused() {
    assertThatThrownBy(() -> publish(key())).hasMessageContaining("Transaction is required");
  }

  @Test
  void concurrentTransactionsNeitherLoseNorReorder() throws Exception {
    // Given: transactions of different lengths on the same keys, every fifth undone
    List<String> keys = List.of(key(), key(), key());
    List<Future<?>> writers = new ArrayList<>();

    // When
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 150; i++) {
        int number = i;
        writers.add(threads.submit(() -> write(keys.get(number % 3), number)));
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
    }

    // Then: 40 of 50 facts of each key are there, without gap, in order, once
    for (String key : keys) {
      awaitHandled(key, 40);
      assertThat(Topic.versions(kafka, "results", key)).isEqualTo(upTo(40));
    }
  }

  private void write(String key, int number) {
    boolean undo = number % 15 < 3;
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                publish(key);
                effects.number("select count(*) from pg_sleep(0.00" + number % 7 + ")");
                if (undo) {
                  throw new CancellationException();
                }
              });
    } catch (CancellationException e) {
      assertThat(undo).isTrue();
    }
  }

  @Test
  void laterTransactionOfAnotherKeyOvertakesAnOpenOne() throws Exception {
    // Given: an open transaction that has published
    String slow = key();
    String quick = key();
    CountDownLatch published = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> open =
          threads.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .call(
                          () -> {
                            publish(slow);
                            published.countDown();
                            return mayCommit.await(60, TimeUnit.SECONDS);
                          }));
      published.await();

      // When
      publishAlone(quick);

      // Then
      awaitHandled(quick, 1);
      assertThat(effects.of(slow)).isEmpty();
      mayCommit.countDown();
      open.get(60, TimeUnit.SECONDS);
      awaitHandled(slow, 1);
    }
  }

  @Test
  void factThatWasSentButNotRemovedIsHandledOnce() {
    // Given: a database in which the publisher can remove nothing
    String key = key();
    effects.execute(
        "create function no_removal() returns trigger language plpgsql as $$ begin raise 'no'; end"
            + " $$; create trigger no_removal before delete on outbox execute function"
            + " no_removal()");
    publishAlone(key);
    await().atMost(LONG).until(() -> Topic.versions(kafka, "results", key).size() > 1);

    // When
    effects.execute("drop trigger no_removal on outbox; drop function no_removal()");

    // Then
    await().atMost(LONG).until(() -> effects.number("select count(*) from outbox") == 0);
    publishAlone(key);
    awaitHandled(key, 2);
  }

  @Test
  void ofTwoPublishersOneIsActiveAndTheOtherTakesOver() throws Exception {
    // Given: a second one beside that of the application
    PGSimpleDataSource own = sessions();
    own.setApplicationName("second");
    var second = new PublisherLoop(own, sender);
    Thread thread = Thread.ofPlatform().start(second);
    String locks = "select count(*) from pg_locks where locktype = 'advisory' and granted";
    String sessions =
        "select count(*) from pg_stat_activity where application_name = 'scrutin-outbox-publisher'"
            + " and datname = current_database()";
    await().atMost(LONG).until(() -> effects.number(locks) == 1);
    boolean bothActive = second.active();

    // When: the database ends the first one's session until the second has the lock
    await()
        .atMost(LONG)
        .until(
            () -> {
              effects.number(sessions.replace("count(*)", "count(pg_terminate_backend(pid))"));
              return second.active();
            });

    // Then
    assertThat(bothActive).isFalse();
    String key = key();
    for (int i = 0; i < 5; i++) {
      publishAlone(key);
    }
    awaitHandled(key, 5);
    assertThat(Topic.versions(kafka, "results", key)).isEqualTo(upTo(5));
    second.stop();
    thread.interrupt();
    thread.join();
    publishAlone(key);
    awaitHandled(key, 6);
  }

  @Test
  void factsWaitForABrokerThatIsAway() {
    // Given
    String key = key();
    publishAlone(key);
    awaitHandled(key, 1);
    stopBroker.run();
    for (int i = 0; i < 20; i++) {
      publishAlone(key);
    }
    long waiting = effects.number("select count(*) from outbox");

    // When
    startBroker.run();

    // Then
    assertThat(waiting).isGreaterThanOrEqualTo(20);
    awaitHandled(key, 21);
    await().atMost(LONG).until(() -> effects.number("select count(*) from outbox") == 0);
  }

  @Test
  void recordIsACloudEventInBinaryMode() {
    // Given
    String key = key();

    // When
    publishAlone(key);
    awaitHandled(key, 1);

    // Then
    var record =
        Topic.records(kafka, "results").stream()
            .filter(r -> r.key().equals(key))
            .findFirst()
            .orElseThrow();
    assertThat(record.value()).isEqualTo("{\"text\":\"ក\"}");
    assertThat(Topic.header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(Topic.header(record, "ce_source")).isEqualTo("/test/results");
    assertThat(Topic.header(record, "content-type")).isEqualTo("application/json");
    assertThat(record.headers().toArray()).hasSize(9);
  }
}
