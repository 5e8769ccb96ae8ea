package org.scrutin.gateway.edge;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;

/** The identity provider of one machine, which accepts any password: never outside of it. */
final class LocalProvider {
  private LocalProvider() {}

  /**
   * Where it is, if it may be reached at all.
   *
   * @throws IllegalStateException if it is configured in another profile than {@code local}
   */
  static Optional<URI> of(Collection<String> profiles, Optional<URI> configured) {
    if (configured.isPresent() && !profiles.contains("local")) {
      throw new IllegalStateException(
          "scrutin.gateway.idp-url is set, but the profile is not 'local'. The local identity"
              + " provider accepts any password: remove the setting and configure quarkus.oidc.");
    }
    return configured;
  }
}
