package org.scrutin.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** What the gateway needs to exchange tokens: without it nobody who signs in could do anything. */
@ApplicationScoped
class TokenExchangeCheck implements StartCheck {
  private static final String SECRET = "quarkus.oidc-client.credentials.secret";
  private static final String TOKEN_PATH = "quarkus.oidc-client.token-path";

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (settings.value(SECRET).isEmpty()) {
      faults.add(
          SECRET
              + " is not set: it is the secret of the client that exchanges callers' tokens for"
              + " those of the services.");
    }
    if (!settings.oneMachine()) {
      settings
          .value(TOKEN_PATH)
          .filter(url -> url.startsWith("http:"))
          .ifPresent(_ -> faults.add(TOKEN_PATH + " is not https: tokens pass there."));
    }
    return faults;
  }
}
