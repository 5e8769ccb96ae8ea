package org.scrutin.platform.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.platform.store.Effects;

/** What tests of the outbox publish through, and where they see what arrived. */
abstract class OutboxSetUp {
  static final Duration LONG = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject Effects effects;
  @Inject KafkaFactSender sender;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  static String key() {
    return "key-" + UUID.randomUUID();
  }

  /** Sessions of a publisher, such as the application's own has. */
  PGSimpleDataSource sessions() {
    return PublisherLock.sessions(url, user, password);
  }

  /** In the transaction that is open. */
  void publish(String key) {
    outbox.publish(new Fact(key, "org.scrutin.test.v1", null, Map.of("text", "ក")));
  }

  void publishAlone(String key) {
    QuarkusTransaction.requiringNew().run(() -> publish(key));
  }

  static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  /** Returns when every fact of the key was handled, once and in order. */
  void awaitHandled(String key, long last) {
    await().atMost(LONG).untilAsserted(() -> assertThat(effects.of(key)).isEqualTo(upTo(last)));
  }
}
