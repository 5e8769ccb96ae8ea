package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeSettingsTest {
  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "quarkus.oidc.auth-server-url", "https://id.example",
              "quarkus.oidc.token.issuer", "https://id.example"));

  @Test
  void whatIsWholeAndSafeMayStart() {
    assertThat(wrong(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarkus.oidc.auth-server-url", "quarkus.oidc.token.issuer"})
  void aSettingThatIsMissingIsNamed(String name) {
    settings.remove(name);
    assertThat(wrong(true)).hasSize(1).allSatisfy(why -> assertThat(why).contains(name));
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.auth-server-url, http://id.example",
    "quarkus.oidc.token.issuer, http://id.example",
    "quarkus.oidc.jwks-path, http://id.example",
    "quarkus.oidc.web.authentication.cookie-force-secure, false",
    "quarkus.oidc.web.authentication.pkce-required, false",
    "quarkus.tls.trust-all, true",
  })
  void whatIsSafeOnOneMachineAloneIsNamedElsewhere(String name, String value) {
    settings.put(name, value);
    assertThat(wrong(false)).hasSize(1).allSatisfy(why -> assertThat(why).contains(name));
    assertThat(wrong(true)).isEmpty();
  }

  private List<String> wrong(boolean local) {
    return SafeSettings.wrong(name -> Optional.ofNullable(settings.get(name)), local);
  }
}
