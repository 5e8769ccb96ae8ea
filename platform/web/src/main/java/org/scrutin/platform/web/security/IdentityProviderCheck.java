package org.scrutin.platform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/**
 * Whose tokens are believed must be said, and on the way to the provider nobody else may answer.
 */
@ApplicationScoped
public class IdentityProviderCheck implements StartCheck {
  private static final String ISSUER = "quarkus.oidc.token.issuer";
  private static final String AUDIENCE = "quarkus.oidc.token.audience";
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>();
    if (settings.value(ISSUER).isEmpty()) {
      faults.add(ISSUER + " is not set: it is whose tokens are believed.");
    }
    if (settings.is(ISSUER, "any")) {
      faults.add(ISSUER + " is 'any': name the one issuer whose tokens are believed.");
    }
    if (settings.value(AUDIENCE).isEmpty() || settings.is(AUDIENCE, "any")) {
      faults.add(AUDIENCE + " must name the one audience whose tokens are accepted.");
    }
    if (settings.value(PROVIDER).isEmpty() && settings.value("quarkus.oidc.public-key").isEmpty()) {
      faults.add(PROVIDER + " is not set: it is the identity provider's address.");
    }
    if (!settings.oneMachine()) {
      unsafe(settings, faults);
    }
    return faults;
  }

  private static void unsafe(Settings settings, List<String> faults) {
    for (String name : List.of(ISSUER, PROVIDER, "quarkus.oidc.jwks-path")) {
      settings
          .value(name)
          .filter(url -> url.startsWith("http:"))
          .ifPresent(_ -> faults.add(name + " is not https: on the way anybody could answer."));
    }
    for (String name : List.of("scrutin.security.bare-list-claim", "quarkus.tls.trust-all")) {
      if (settings.is(name, "true")) {
        faults.add(name + " is true, which is for the profile 'local' only.");
      }
    }
    if (settings.is("quarkus.oidc.tls.verification", "none")) {
      faults.add("quarkus.oidc.tls.verification is 'none': the provider could be anybody.");
    }
  }
}
