package org.scrutin.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings of a client of the suite's broker. */
public final class BrokerClient {
  private BrokerClient() {}

  /** Signed in under a name of the file {@code secrets/kafka-logins}. */
  public static Map<String, Object> of(StartedSuite suite, String login) {
    Properties passwords = new Properties();
    try (Reader file = Files.newBufferedReader(suite.data().resolve("secrets/kafka-logins"))) {
      passwords.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(suite, login, passwords.getProperty(login));
  }

  static Map<String, Object> of(StartedSuite suite, String login, String password) {
    Map<String, Object> settings = anonymous(suite);
    settings.put("security.protocol", "SASL_PLAINTEXT");
    settings.put("sasl.mechanism", "PLAIN");
    settings.put(
        "sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\""
            + login
            + "\" password=\""
            + password
            + "\";");
    return settings;
  }

  static Map<String, Object> anonymous(StartedSuite suite) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", "127.0.0.1:" + suite.port("kafka"));
    settings.put("request.timeout.ms", "5000");
    settings.put("default.api.timeout.ms", "10000");
    return settings;
  }
}
