package org.scrutin.gateway.edge;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of an identity provider behind this gateway everybody may reach: what the issuer of the
 * suite's tokens has, and what its sign-in page is made of. Its administration, and other issuers
 * that it may have, are not behind this entrance.
 */
final class SignInPaths {
  private static final String RESOURCES = "/idp/resources/";

  private final String issuer;

  /**
   * @param issuer address of the issuer, for example {@code https://host/idp/realms/scrutin}
   */
  SignInPaths(Optional<String> issuer) {
    this.issuer = issuer.map(URI::create).map(URI::getPath).orElse("/idp") + "/";
  }

  /** By the path as it was sent: another spelling of it is not passed on. */
  boolean includes(@Nullable String path) {
    return path != null && (path.startsWith(issuer) || path.startsWith(RESOURCES));
  }
}
