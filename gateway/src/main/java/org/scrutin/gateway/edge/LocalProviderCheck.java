package org.scrutin.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** The identity provider of one machine accepts any password: nothing else leads to it. */
@ApplicationScoped
class LocalProviderCheck implements StartCheck {
  private static final String URL = "scrutin.gateway.idp-url";

  @Override
  public List<String> faults(Settings settings) {
    if (settings.oneMachine() || settings.value(URL).isEmpty()) {
      return List.of();
    }
    return List.of(
        URL
            + " is set, but the profile is not 'local'. The local identity provider accepts any"
            + " password: remove the setting and configure quarkus.oidc.");
  }
}
