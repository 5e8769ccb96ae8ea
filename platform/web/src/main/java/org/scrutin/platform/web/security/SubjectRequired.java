package org.scrutin.platform.web.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a token that does not say whose it is: acts are bound to a subject. The framework's own
 * setting does so only for keys that are fetched.
 */
@ApplicationScoped
class SubjectRequired implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() == null
        ? Uni.createFrom().failure(new AuthenticationFailedException("a token without a subject"))
        : Uni.createFrom().item(identity);
  }
}
