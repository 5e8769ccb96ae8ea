package org.scrutin.platform.store.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.web.testing.TestKeys;
import org.scrutin.platform.web.testing.Tokens;

/**
 * What a service needs to start in a test: a database of its own on a real PostgreSQL, a real
 * broker, keys for events, and a key for the tokens that {@link Tokens} makes. Argument {@code
 * topic}: the topic in which the service publishes, results by default.
 */
public class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {

  static final String EVENT_KEY = "scrutin.test.event-key";

  /** Name of the key with which the service, and {@link TestPublisher}, sign. */
  public static final String KEY_ID = "test-1";

  private String topic = "results";

  @Override
  public void init(Map<String, String> arguments) {
    topic = arguments.getOrDefault("topic", topic);
  }

  @Override
  public Map<String, String> start() {
    ServiceDatabase database = TestEnvironment.database();
    KeyPair events = TestKeys.generate("Ed25519");
    KeyPair tokens = TestKeys.generate("RSA");
    System.setProperty(EVENT_KEY, TestKeys.base64(events.getPrivate().getEncoded()));
    System.setProperty(Tokens.TOKEN_KEY, TestKeys.base64(tokens.getPrivate().getEncoded()));
    String trusted = KEY_ID + "=" + TestKeys.base64(events.getPublic().getEncoded());

    Map<String, String> config = new HashMap<>();
    config.put("quarkus.datasource.jdbc.url", database.role().jdbcUrl());
    config.put("quarkus.datasource.username", database.role().user());
    config.put("quarkus.datasource.password", database.role().password());
    config.put("quarkus.flyway.migrate-at-start", "true");
    config.put(Owner.USER, database.owner().user());
    config.put(Owner.PASSWORD, database.owner().password());
    config.put("kafka.bootstrap.servers", TestEnvironment.kafka());
    config.put("quarkus.http.test-port", "0");
    config.put("quarkus.management.test-port", "0");
    config.put("quarkus.oidc.public-key", TestKeys.base64(tokens.getPublic().getEncoded()));
    config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    config.put("scrutin.events.topic", topic);
    config.put("scrutin.events.source", "/test/" + topic);
    config.put("scrutin.events.signing.key-id", KEY_ID);
    config.put("scrutin.log.pseudonym-key", "a-secret-of-the-tests");
    config.put("scrutin.events.signing.key-file", TestKeys.privateKeyFile(events).toString());
    config.put("scrutin.events.trusted.results", trusted);
    config.put("scrutin.events.trusted.claims", trusted);
    return config;
  }

  @Override
  public void stop() {
    // PostgreSQL and broker are shared and end with the JVM.
  }
}
