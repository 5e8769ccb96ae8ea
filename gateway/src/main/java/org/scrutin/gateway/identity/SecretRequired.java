package org.scrutin.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Without a shared secret each replica would make its own and refuse the others' sessions. */
@ApplicationScoped
class SecretRequired {
  private static final int SHORTEST = 32;

  private final Optional<String> secret;

  SecretRequired(
      @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
          Optional<String> secret) {
    this.secret = secret;
  }

  void start(@Observes StartupEvent event) {
    check(secret);
  }

  static void check(Optional<String> secret) {
    if (secret.filter(value -> value.length() >= SHORTEST).isEmpty()) {
      throw new IllegalStateException(
          "The gateway needs quarkus.oidc.token-state-manager.encryption-secret, a random secret of"
              + " at least 32 characters that all its replicas share. Set it and start again.");
    }
  }
}
