package org.scrutin.system.operators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.embedded.BrokerLogins;
import org.scrutin.embedded.EmbeddedKafka;
import org.scrutin.embedded.Topics;

/** The broker, which a third party runs: each institution has one login. */
final class Broker implements AutoCloseable {
  private final BrokerLogins logins;
  private final EmbeddedKafka kafka;

  private Broker(BrokerLogins logins, EmbeddedKafka kafka) {
    this.logins = logins;
    this.kafka = kafka;
  }

  static Broker start(Path folder) throws IOException {
    Files.createDirectories(folder);
    BrokerLogins logins = BrokerLogins.generate();
    EmbeddedKafka kafka =
        EmbeddedKafka.builder().data(folder.resolve("kafka")).logins(logins).fast().start();
    Topics.ensure(kafka.bootstrap(), logins);
    return new Broker(logins, kafka);
  }

  /** Settings of a client, by Kafka's own names. */
  Map<String, String> client(String login) {
    Map<String, String> settings = new HashMap<>(logins.client(login));
    settings.put("bootstrap.servers", kafka.bootstrap());
    return settings;
  }

  @Override
  public void close() {
    kafka.close();
  }
}
