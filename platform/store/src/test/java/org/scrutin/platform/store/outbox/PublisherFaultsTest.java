package org.scrutin.platform.store.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.platform.store.PlatformEnvironment;
import org.scrutin.platform.web.testing.Tokens;

/** A publisher that ends at the worst moments, and one whose past was rewritten. */
@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class PublisherFaultsTest extends OutboxSetUp {

  private static final String SESSIONS =
      "select %s from pg_stat_activity where application_name = '%s' and"
          + " datname = current_database()";
  private static final String OWN = "scrutin-outbox-publisher";
  private static final String DOOMED = "doomed";

  private final String key = key();

  /** A publisher in the place of the application's own, until it is killed. */
  private final class Doomed {
    private final PublisherLoop loop;
    private final Thread thread;

    Doomed(FactSender brokerAsItSeesIt) {
      PGSimpleDataSource sessions = sessions();
      // A name of its own: it is the other publisher's sessions that are ended until it has the
      // lock.
      sessions.setApplicationName(DOOMED);
      loop = new PublisherLoop(sessions, brokerAsItSeesIt);
      thread = Thread.ofPlatform().start(loop);
      // For a while: a session that was just ended is noticed a little later.
      await()
          .atMost(LONG)
          .during(Duration.ofMillis(500))
          .until(
              () -> {
                if (!loop.active()) {
                  effects.number(SESSIONS.formatted("count(pg_terminate_backend(pid))", OWN));
                }
                return loop.active();
              });
    }

    void kill() throws InterruptedException {
      loop.stop();
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void whatAPublisherHadReadWhenItDiedIsSentByTheNext() throws Exception {
    // Given
    var doomed = new Doomed(fact -> Uni.createFrom().nothing());
    publishAlone(key);
    await().atMost(LONG).until(() -> effects.number("select count(*) from outbox") > 0);

    // When
    doomed.kill();

    // Then
    awaitHandled(key, 1);
    assertThat(Topic.versions(kafka, "results", key)).containsExactly(1L);
  }

  @Test
  void whatTheBrokerHasWithoutThePublisherKnowingComesTwiceAndIsHandledOnce() throws Exception {
    // Given
    var doomed =
        new Doomed(fact -> sender.send(fact).chain(() -> Uni.createFrom().<Void>nothing()));
    publishAlone(key);
    publishAlone(key);
    await().atMost(LONG).until(() -> !Topic.versions(kafka, "results", key).isEmpty());

    // When
    doomed.kill();

    // Then
    awaitHandled(key, 2);
    assertThat(Topic.versions(kafka, "results", key)).containsExactly(1L, 1L, 2L);
  }

  @Test
  void aPublisherThatWaitsForTheBrokerShowsTheDatabaseThatItLives() throws Exception {
    // Given
    var waiting = new Doomed(fact -> Uni.createFrom().nothing());

    // When
    publishAlone(key);

    // Then: without a word its session would be ended, and the lock given to another
    await()
        .atMost(LONG)
        .until(
            () ->
                effects.number(SESSIONS.formatted("count(*)", DOOMED) + " and query = 'select 1'")
                    > 0);
    assertThat(waiting.loop.active()).isTrue();
    waiting.kill();
    awaitHandled(key, 1);
  }

  @Test
  void aPublisherWhoseDatabaseWasRestoredFromAnOlderBackupStopsTheStreamsThatItRewrites() {
    // Given: two facts are out, and a backup knows of the first alone
    publishAlone(key);
    publishAlone(key);
    awaitHandled(key, 2);
    effects.execute("update outbox_head set version = 1 where key = '" + key + "'");

    // When
    publishAlone(key);

    // Then: the reader does not choose between two histories, and other streams flow
    await().atMost(LONG).until(() -> "conflict".equals(parked()));
    awaitHandled(key, 2);
    String other = key + "-other";
    publishAlone(other);
    awaitHandled(other, 1);
  }

  private String parked() {
    return given()
        .auth()
        .oauth2(Tokens.of("admin", "admin"))
        .queryParam("limit", 1000)
        .get("/api/v1/operations/parked-streams")
        .jsonPath()
        .param("key", key)
        .getString("items.find { it.key == key }?.reason");
  }
}
