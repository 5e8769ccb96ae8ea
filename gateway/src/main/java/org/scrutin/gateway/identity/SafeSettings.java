package org.scrutin.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Refuses a start whose settings would let in whom nobody vouches for, and names them. */
@ApplicationScoped
class SafeSettings {
  private static final String PROVIDER = "quarkus.oidc.auth-server-url";
  private static final String ISSUER = "quarkus.oidc.token.issuer";

  private final Config config;

  SafeSettings(Config config) {
    this.config = config;
  }

  void start(@Observes @Priority(0) StartupEvent event) {
    List<String> wrong =
        wrong(
            name -> config.getOptionalValue(name, String.class),
            ConfigUtils.getProfiles().contains("local"));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "The gateway does not start. The operator must change: " + String.join(" ", wrong));
    }
  }

  /**
   * What is wrong, as sentences; empty if nothing is.
   *
   * @param local whether the profile is that of one machine
   */
  static List<String> wrong(Function<String, Optional<String>> settings, boolean local) {
    Function<String, Optional<String>> present =
        name -> settings.apply(name).filter(value -> !value.isBlank());
    List<String> wrong = new ArrayList<>();
    for (String name : List.of(PROVIDER, ISSUER)) {
      if (present.apply(name).isEmpty()) {
        wrong.add(name + " is not set: the gateway needs to know who signs people in.");
      }
    }
    if (present.apply(ISSUER).filter("any"::equals).isPresent()) {
      wrong.add(ISSUER + " is 'any': name the one issuer whose tokens are believed.");
    }
    if (local) {
      return wrong;
    }
    for (String name : List.of(PROVIDER, ISSUER, "quarkus.oidc.jwks-path")) {
      if (present.apply(name).filter(url -> url.startsWith("http:")).isPresent()) {
        wrong.add(name + " is not https: on the way anybody could answer.");
      }
    }
    for (String name :
        List.of(
            "quarkus.oidc.web.authentication.cookie-force-secure",
            "quarkus.oidc.web.authentication.pkce-required")) {
      if (present.apply(name).filter("false"::equals).isPresent()) {
        wrong.add(name + " is false, which is for the profile 'local' only.");
      }
    }
    if (present.apply("quarkus.tls.trust-all").filter("true"::equals).isPresent()) {
      wrong.add("quarkus.tls.trust-all is true: the provider could be anybody.");
    }
    return wrong;
  }
}
