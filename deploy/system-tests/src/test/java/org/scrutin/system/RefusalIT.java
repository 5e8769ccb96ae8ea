package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged services, as in production: without a setting, or with an unsafe one, none starts.
 */
@OnThisMachine
class RefusalIT {
  private static final long LIMIT_SECONDS = 120;
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "quarkus.datasource.jdbc.url,",
    "kafka.bootstrap.servers,",
    "quarkus.oidc.token.issuer,",
    "quarkus.oidc.token.issuer, http://id.example",
    "quarkus.oidc.token.audience, any",
    "scrutin.events.signing.key-file,",
    "scrutin.log.pseudonym-key, short",
    "scrutin.events.trusted.claims,",
    "scrutin.security.bare-list-claim, true",
    "quarkus.flyway.username, results_owner",
    "quarkus.datasource.jdbc.url, jdbc:postgresql://127.0.0.1:1/results",
    "kafka.security.protocol, PLAINTEXT",
  })
  void aServiceNamesWhatIsWrong(String setting, String value) throws Exception {
    // Given
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path key = folder.resolve("key.pem");
    Files.writeString(
        key,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
    String trusted = "k=" + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/results?sslmode=require");
    settings.put("quarkus.datasource.username", "results");
    settings.put("quarkus.datasource.password", "a-long-generated-one");
    settings.put("kafka.bootstrap.servers", "127.0.0.1:1");
    settings.put("kafka.security.protocol", "SSL");
    settings.put("quarkus.oidc.auth-server-url", "https://id.example");
    settings.put("quarkus.oidc.token.issuer", "https://id.example");
    settings.put("quarkus.oidc.jwks-path", "https://id.example/jwks");
    settings.put("scrutin.events.signing.key-id", "k");
    settings.put("scrutin.events.signing.key-file", key.toString());
    settings.put("scrutin.log.pseudonym-key", "a-long-generated-one");
    settings.put("scrutin.events.trusted.results", trusted);
    settings.put("scrutin.events.trusted.claims", trusted);

    // When, Then
    assertRefused("results-service", settings, setting, value);
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.auth-server-url,",
    "quarkus.oidc.token.issuer,",
    "quarkus.oidc.token-state-manager.encryption-secret, short",
    "quarkus.oidc-client.credentials.secret,",
    "scrutin.gateway.results-url,",
    "scrutin.gateway.idp-url, http://127.0.0.1:1",
    "scrutin.gateway.claims-url, http://127.0.0.1:1",
  })
  void theGatewayNamesWhatIsWrong(String setting, String value) throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.oidc.auth-server-url", "https://id.example");
    settings.put("quarkus.oidc.token.issuer", "https://id.example");
    settings.put("quarkus.oidc.discovery-enabled", "false");
    settings.put("quarkus.oidc.jwks-path", "https://id.example/jwks");
    settings.put("quarkus.oidc.web.authorization-path", "https://id.example/authorize");
    settings.put("quarkus.oidc.web.token-path", "https://id.example/token");
    settings.put("quarkus.oidc.token-state-manager.encryption-secret", "s".repeat(40));
    settings.put("quarkus.oidc-client.token-path", "https://id.example/token");
    settings.put("quarkus.oidc-client.credentials.secret", "a-long-generated-one");
    settings.put("scrutin.gateway.results-url", "https://127.0.0.1:1");
    settings.put("scrutin.gateway.claims-url", "https://127.0.0.1:1");
    assertRefused("gateway", settings, setting, value);
  }

  private void assertRefused(
      String service, Map<String, String> settings, String setting, String value) throws Exception {
    if (value == null) {
      settings.remove(setting);
    } else {
      settings.put(setting, value);
    }
    Path jar = Deploy.root().resolve(service + "/target/quarkus-app/quarkus-run.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0"));
    settings.forEach((name, each) -> command.add("-D" + name + "=" + each));
    command.addAll(List.of("-jar", jar.toString()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String output = Files.readString(log);
    assertThat(ended).as(output).isTrue();
    assertThat(process.exitValue()).as(output).isNotZero();
    // Which tenant misses its provider, the provider's own extension says first.
    assertThat(output).contains(setting.replace("quarkus.oidc.auth", "auth"));
  }
}
