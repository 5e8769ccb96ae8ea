package org.scrutin.platform.store.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.store.Effects;
import org.scrutin.platform.store.PlatformEnvironment;
import org.scrutin.platform.store.testing.TestPublisher;
import org.scrutin.platform.web.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PlatformEnvironment.class, scope = TestResourceScope.GLOBAL)
class InboxTest {

  private static final String TYPE = "org.scrutin.test.v1";
  private static final Map<String, Object> DATA = Map.of("n", 1);
  private static final Map<String, Object> POISON = Map.of("poison", true);

  @Inject Effects effects;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  private final String key = "key-" + UUID.randomUUID();
  private TestPublisher publisher;

  @BeforeEach
  void connect() {
    publisher = new TestPublisher(kafka, "claims");
  }

  @AfterEach
  void disconnect() {
    publisher.close();
  }

  private void awaitHandled(Long... versions) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(effects.of(key)).containsExactly(versions));
  }

  private Map<String, Object> awaitParked() {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> parked(key), stream -> stream != null);
  }

  private static Map<String, Object> parked(String key) {
    JsonPath list =
        given()
            .auth()
            .oauth2(Tokens.of("admin", "admin"))
            .queryParam("limit", 1000)
            .get("/api/v1/operations/parked-streams")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    return list.param("key", key).getMap("items.find { it.key == key }");
  }

  private int retry(Map<String, Object> stream) {
    return given()
        .auth()
        .oauth2(Tokens.of("admin", "admin"))
        .post("/api/v1/operations/parked-streams/" + stream.get("id") + "/retry")
        .statusCode();
  }

  /** Returns when everything that was sent to this test's stream has been taken. */
  private void awaitTaken() {
    publisher.send(marker(), 1, TYPE, DATA);
    await().atMost(Duration.ofSeconds(60)).until(() -> effects.of(marker()).size() == 1);
  }

  private String marker() {
    // A key that the default partitioner puts where this test's key is.
    int wanted = partition(key);
    int i = 0;
    while (partition("marker-" + key + i) != wanted) {
      i++;
    }
    return "marker-" + key + i;
  }

  private static int partition(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Utils.toPositive(Utils.murmur2(bytes)) % 8;
  }

  @Test
  void duplicateIsHandledOnce() {
    // Given
    SignedEvent first = TestPublisher.sign(TestPublisher.event(key, 1, TYPE, DATA));
    publisher.send(first);

    // When
    publisher.send(first);
    publisher.send(key, 2, TYPE, DATA);

    // Then
    awaitHandled(1L, 2L);
    assertThat(parked(key)).isNull();
  }

  @Test
  void gapParksAndItsFillingDrains() {
    // Given
    publisher.send(key, 1, TYPE, DATA);
    publisher.send(key, 3, TYPE, DATA);
    publisher.send(key, 4, TYPE, DATA);
    Map<String, Object> parked = awaitParked();

    // When
    publisher.send(key, 2, TYPE, DATA);

    // Then
    assertThat(parked).containsEntry("reason", "gap");
    awaitHandled(1L, 2L, 3L, 4L);
    await().until(() -> parked(key) == null);
  }

  @Test
  void sameVersionWithAnotherIdParks() {
    // Given
    publisher.send(key, 1, TYPE, DATA);

    // When
    publisher.send(key, 1, TYPE, DATA);
    publisher.send(key, 2, TYPE, DATA);

    // Then: and a retry does not choose between the two histories
    assertThat(awaitParked()).containsEntry("reason", "conflict");
    awaitTaken();
    assertThat(retry(parked(key))).isEqualTo(200);
    awaitHandled(1L);
  }

  @Test
  void factThatIsRefusedParksItsStreamAloneUntilRetried() {
    // Given
    Effects.REFUSED.add(key);
    publisher.send(key, 1, TYPE, DATA);
    publisher.send(key, 2, TYPE, POISON);
    publisher.send(key, 3, TYPE, DATA);
    Map<String, Object> parked = awaitParked();
    awaitTaken();
    int whileRefused = retry(parked(key));
    List<Long> handled = effects.of(key);

    // When
    Effects.REFUSED.remove(key);
    int status = retry(parked(key));

    // Then
    assertThat(parked).containsEntry("reason", "refused");
    assertThat(whileRefused).isEqualTo(200);
    assertThat(handled).containsExactly(1L);
    assertThat(status).isEqualTo(204);
    awaitHandled(1L, 2L, 3L);
    assertThat(parked(key)).isNull();
    publisher.send(key, 4, TYPE, DATA);
    awaitHandled(1L, 2L, 3L, 4L);
  }

  @Test
  void forgedRecordsNeitherCountNorStopTheStream() {
    // Given
    publisher.send(key, 1, TYPE, DATA);
    SignedEvent second = TestPublisher.sign(TestPublisher.event(key, 2, TYPE, DATA));
    JsonNode other = CanonicalJson.tree(Map.of("n", 2));
    long before = effects.number("select coalesce(sum(count), 0) from inbox_rejected");

    // When: altered data, an unknown key, another stream's record, no headers, no JSON
    publisher.send(second, other);
    publisher.send(new SignedEvent(second.event(), "nobody", second.signature()));
    publisher.send(new SignedEvent(second.event(), second.keyId(), "AAAA"));
    publisher.send(new ProducerRecord<>("claims", key, "{}"));
    publisher.send(new ProducerRecord<>("claims", key, "not json"));
    publisher.send(new ProducerRecord<>("claims", key, null));
    publisher.send(second);
    publisher.send(key, 3, TYPE, DATA);

    // Then
    awaitHandled(1L, 2L, 3L);
    assertThat(parked(key)).isNull();
    long after = effects.number("select sum(count) from inbox_rejected");
    assertThat(after - before).isEqualTo(6);
  }

  @Test
  void databaseAwayMakesFactsWaitNotPark() {
    // Given: a database that ends whoever writes the inbox
    effects.execute(
        "create sequence away_tries; grant usage, select on away_tries to public;"
            + " create function away() returns trigger language plpgsql as $$"
            + " begin perform nextval('away_tries'); raise 'away' using errcode = '57P01'; end $$;"
            + " create trigger away before insert on inbox execute function away()");
    publisher.send(key, 1, TYPE, DATA);
    publisher.send(key, 2, TYPE, DATA);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> effects.number("select last_value from away_tries") > 1);
    List<Long> meanwhile = effects.of(key);

    // When
    effects.execute("drop trigger away on inbox; drop function away(); drop sequence away_tries");

    // Then
    assertThat(meanwhile).isEmpty();
    awaitHandled(1L, 2L);
    assertThat(parked(key)).isNull();
  }

  @Test
  void onlyAnAdministratorSeesParkedStreams() {
    int status =
        given()
            .auth()
            .oauth2(Tokens.of("auditor", "auditor"))
            .get("/api/v1/operations/parked-streams")
            .statusCode();

    assertThat(status).isEqualTo(403);
  }
}
