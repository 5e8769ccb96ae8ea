package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPathsTest {
  private final SignInPaths keycloak =
      new SignInPaths(Optional.of("https://host.example/idp/realms/scrutin"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/idp/realms/scrutin/protocol/openid-connect/auth",
        "/idp/realms/scrutin/login-actions/authenticate",
        "/idp/resources/abc/login/theme.css"
      })
  void theSignInIsReached(String path) {
    assertThat(keycloak.includes(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/idp/",
        "/idp/admin/master/console/",
        "/idp/admin/realms/scrutin/users",
        "/idp/realms/master/protocol/openid-connect/token",
        "/idp/realms/scrutin-other/account",
        "/idp/%61dmin/",
        "/idp/metrics"
      })
  void theAdministrationIsNot(String path) {
    assertThat(keycloak.includes(path)).isFalse();
  }

  @Test
  void aProviderThatIsAllSignInIsReachedAltogether() {
    assertThat(new SignInPaths(Optional.of("http://127.0.0.1:8080/idp")).includes("/idp/token"))
        .isTrue();
  }
}
