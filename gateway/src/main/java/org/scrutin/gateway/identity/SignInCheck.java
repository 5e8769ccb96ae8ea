package org.scrutin.gateway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** What makes a browser's session safe. Whose tokens are believed is checked for every process. */
@ApplicationScoped
class SignInCheck implements StartCheck {
  private static final String SECRET = "quarkus.oidc.token-state-manager.encryption-secret";
  private static final int SHORTEST = 32;

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    // Without a shared secret each replica would make its own and refuse the others' sessions.
    if (settings.value(SECRET).filter(value -> value.length() >= SHORTEST).isEmpty()) {
      faults.add(
          SECRET
              + " must be a random secret of at least 32 characters that all replicas of the"
              + " gateway share.");
    }
    if (!settings.oneMachine()) {
      for (String name :
          List.of(
              "quarkus.oidc.web.authentication.cookie-force-secure",
              "quarkus.oidc.web.authentication.pkce-required")) {
        if (settings.is(name, "false")) {
          faults.add(name + " is false, which is for the profile 'local' only.");
        }
      }
    }
    return faults;
  }
}
