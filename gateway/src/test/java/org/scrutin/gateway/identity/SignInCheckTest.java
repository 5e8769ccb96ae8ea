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
import org.scrutin.platform.web.start.Settings;

class SignInCheckTest {
  private static final String SECRET = "quarkus.oidc.token-state-manager.encryption-secret";

  private final Map<String, String> settings = new HashMap<>(Map.of(SECRET, "x".repeat(32)));

  @Test
  void whatIsWholeAndSafeMayStart() {
    assertThat(faults(false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "                                        "})
  void aMissingOrShortSecretIsNamed(String secret) {
    // Given
    settings.put(SECRET, secret);

    // When
    var faults = faults(true);

    // Then
    assertThat(faults).singleElement().asString().contains(SECRET, "at least 32");
  }

  @ParameterizedTest
  @CsvSource({
    "quarkus.oidc.web.authentication.cookie-force-secure, false",
    "quarkus.oidc.web.authentication.pkce-required, false",
  })
  void whatIsSafeOnOneMachineAloneIsNamedElsewhere(String name, String value) {
    // Given
    settings.put(name, value);

    // When
    var elsewhere = faults(false);
    var here = faults(true);

    // Then
    assertThat(elsewhere).singleElement().asString().contains(name);
    assertThat(here).isEmpty();
  }

  private List<String> faults(boolean oneMachine) {
    return new SignInCheck()
        .faults(Settings.of(name -> Optional.ofNullable(settings.get(name)), oneMachine));
  }
}
