package org.scrutin.gateway.identity;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;

/**
 * The visitor's session at the identity provider, from which signing in again would need no
 * password.
 *
 * @param end the provider's address that ends it
 * @param idToken says whose session it is
 */
record ProviderSession(URI end, String idToken) {

  /** Empty where the provider has no address for it. */
  static Optional<ProviderSession> of(SecurityIdentity identity) {
    OidcConfigurationMetadata provider = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
    IdTokenCredential token = identity.getCredential(IdTokenCredential.class);
    return token == null || provider == null
        ? Optional.empty()
        : Optional.ofNullable(provider.getEndSessionUri())
            .map(end -> new ProviderSession(URI.create(end), token.getToken()));
  }

  /** Where a browser ends it and comes back (OpenID Connect RP-Initiated Logout 1.0, section 2). */
  URI end(URI back) {
    return UriBuilder.fromUri(end)
        .queryParam("id_token_hint", "{token}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .build(idToken, back.toString());
  }
}
