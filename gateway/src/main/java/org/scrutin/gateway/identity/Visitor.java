package org.scrutin.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, signed in.
 *
 * @param name as the identity provider gives it
 * @param roles codes of those that the provider gives, by name
 * @param token access token, which is exchanged for calls to the services on the visitor's behalf
 * @param session at the identity provider
 */
public record Visitor(
    String name, List<String> roles, @Nullable String token, Optional<ProviderSession> session) {
  private static final String KEY = Visitor.class.getName();

  static Visitor of(SecurityIdentity identity, @Nullable String token) {
    return new Visitor(
        identity.getPrincipal().getName(),
        identity.getRoles().stream().sorted().toList(),
        token,
        ProviderSession.of(identity));
  }

  void remember(RoutingContext context) {
    context.put(KEY, this);
  }

  /** The visitor of this request, if signed in. */
  public static Optional<Visitor> in(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }
}
