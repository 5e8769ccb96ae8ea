package org.scrutin.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.events.signing.TrustedKeysCheck;
import org.scrutin.platform.store.database.DatabaseCheck;
import org.scrutin.platform.store.outbox.SigningCheck;
import org.scrutin.platform.web.security.ClearTextCheck;
import org.scrutin.platform.web.security.IdentityProviderCheck;
import org.scrutin.platform.web.start.Settings;

class StartChecksTest {
  private final Map<String, String> settings = new HashMap<>();

  StartChecksTest() {
    settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/results?sslmode=verify-full");
    settings.put("quarkus.datasource.username", "results");
    settings.put("quarkus.datasource.password", "a-long-generated-one");
    settings.put("kafka.bootstrap.servers", "kafka:9093");
    settings.put("kafka.security.protocol", "SSL");
    settings.put("quarkus.oidc.auth-server-url", "https://id.example");
    settings.put("quarkus.oidc.token.issuer", "https://id.example");
    settings.put("quarkus.oidc.token.audience", "scrutin-results");
    settings.put("scrutin.events.signing.key-id", "results-1");
    settings.put("scrutin.events.signing.key-file", "/keys/results.pem");
    settings.put("mp.messaging.incoming.facts-in.enabled", "true");
    settings.put("mp.messaging.incoming.facts-in.topics", "claims");
    settings.put("scrutin.events.trusted.claims", "claims-1=key");
  }

  @Test
  void whatIsWholeAndSafeMayStart() {
    assertThat(wrong(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quarkus.datasource.jdbc.url",
        "quarkus.datasource.username",
        "quarkus.datasource.password",
        "kafka.bootstrap.servers",
        "quarkus.oidc.auth-server-url",
        "quarkus.oidc.token.issuer",
        "quarkus.oidc.token.audience",
        "scrutin.events.signing.key-id",
        "scrutin.events.signing.key-file",
        "scrutin.events.trusted.claims",
      })
  void aSettingThatIsMissingIsNamedOnOneMachineToo(String name) {
    // Given
    settings.remove(name);
    // When, Then
    for (boolean oneMachine : List.of(true, false)) {
      assertThat(wrong(oneMachine)).hasSize(1).allSatisfy(why -> assertThat(why).contains(name));
    }
    settings.put(name, " ");
    assertThat(wrong(false)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.token.issuer, http://id.example",
    "quarkus.oidc.auth-server-url, http://id.example",
    "quarkus.oidc.jwks-path, http://id/jwks",
    "quarkus.datasource.password, results",
    "quarkus.datasource.password, short",
    "quarkus.flyway.username, results_owner",
    "scrutin.security.bare-list-claim, true",
    "quarkus.tls.trust-all, true",
    "quarkus.oidc.tls.verification, none",
    "quarkus.datasource.jdbc.url, jdbc:postgresql://db/results",
    "quarkus.datasource.jdbc.url, jdbc:postgresql://db/results?sslmode=prefer",
    "kafka.security.protocol, PLAINTEXT",
    "kafka.security.protocol, SASL_PLAINTEXT",
    "kafka.security.protocol, ' '",
    "scrutin.gateway.results-url, http://results:8081",
    "scrutin.gateway.claims-url, http://claims:8082",
  })
  void whatIsSafeOnOneMachineAloneIsNamedElsewhere(String name, String value) {
    // Given
    settings.put(name, value);
    // When, Then
    assertThat(wrong(false)).hasSize(1).allSatisfy(why -> assertThat(why).contains(name));
    assertThat(wrong(true)).isEmpty();
  }

  @Test
  void aWayInClearTextIsAllowedByItsNameAlone() {
    // Given
    settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/results");
    settings.put("kafka.security.protocol", "PLAINTEXT");
    settings.put("scrutin.gateway.results-url", "http://results:8081");
    settings.put("scrutin.gateway.claims-url", "http://claims:8082");
    // When, Then
    assertThat(wrong(false)).hasSize(4);
    settings.put("scrutin.security.clear-text", "claims, broker");
    assertThat(wrong(false)).hasSize(2);
    settings.put("scrutin.security.clear-text", "database,broker,results,claims");
    assertThat(wrong(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.oidc.token.issuer", "quarkus.oidc.token.audience"})
  void anyIssuerOrAudienceIsNone(String name) {
    settings.put(name, "any");
    assertThat(wrong(true)).hasSize(1).allSatisfy(why -> assertThat(why).contains(name));
  }

  private List<String> wrong(boolean oneMachine) {
    Settings given = Settings.of(name -> Optional.ofNullable(settings.get(name)), oneMachine);
    return Stream.of(
            new IdentityProviderCheck(),
            new ClearTextCheck(),
            new TrustedKeysCheck(),
            new SigningCheck(),
            new DatabaseCheck())
        .flatMap(check -> check.faults(given).stream())
        .toList();
  }
}
