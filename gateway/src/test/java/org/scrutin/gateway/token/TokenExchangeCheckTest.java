package org.scrutin.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.start.Settings;

class TokenExchangeCheckTest {
  private static final String SECRET = "quarkus.oidc-client.credentials.secret";
  private static final String TOKEN_PATH = "quarkus.oidc-client.token-path";

  private final Map<String, String> settings = new HashMap<>(Map.of(SECRET, "a-secret"));

  @Test
  void withASecretItMayStart() {
    assertThat(faults(false)).isEmpty();
  }

  @Test
  void aMissingSecretIsNamed() {
    settings.remove(SECRET);
    assertThat(faults(true)).singleElement().asString().contains(SECRET);
  }

  @Test
  void tokensPassInClearTextOnOneMachineAlone() {
    settings.put(TOKEN_PATH, "http://id.example/token");
    assertThat(faults(true)).isEmpty();
    assertThat(faults(false)).singleElement().asString().contains(TOKEN_PATH);
  }

  private List<String> faults(boolean oneMachine) {
    return new TokenExchangeCheck()
        .faults(Settings.of(name -> Optional.ofNullable(settings.get(name)), oneMachine));
  }
}
