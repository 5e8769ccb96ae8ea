package org.scrutin.claims;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.embedded.Database;
import org.scrutin.embedded.TestEnvironment;

/** Real PostgreSQL and Kafka, and keys made for this run. */
public class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {
  static final String RESULTS_KEY = "scrutin.test.results-key";

  @Override
  public Map<String, String> start() {
    Database database = TestEnvironment.database();
    KeyPair own = keys();
    KeyPair results = keys();
    // The test signs as results-service would; class loaders differ, system properties do not.
    System.setProperty(RESULTS_KEY, base64(results.getPrivate().getEncoded()));
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.user());
    settings.put("quarkus.datasource.password", database.password());
    settings.put("kafka.bootstrap.servers", TestEnvironment.kafka());
    settings.put("scrutin.events.signing.key-id", "claims-test");
    settings.put("scrutin.events.signing.key-file", pem(own).toString());
    settings.put(
        "scrutin.events.trusted.results",
        "results-test=" + base64(results.getPublic().getEncoded()));
    settings.put("quarkus.oidc.public-key", base64(rsa().getPublic().getEncoded()));
    return settings;
  }

  @Override
  public void stop() {
    // Database and broker end with the JVM.
  }

  private static Path pem(KeyPair keys) {
    try {
      Path file = Files.createTempFile("claims-signing", ".pem");
      file.toFile().deleteOnExit();
      byte[] line = "\n".getBytes(StandardCharsets.US_ASCII);
      String body = Base64.getMimeEncoder(64, line).encodeToString(keys.getPrivate().getEncoded());
      return Files.writeString(
          file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair keys() {
    return keys("Ed25519");
  }

  private static KeyPair rsa() {
    return keys("RSA");
  }

  private static KeyPair keys(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
