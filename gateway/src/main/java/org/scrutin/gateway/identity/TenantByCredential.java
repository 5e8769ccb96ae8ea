package org.scrutin.gateway.identity;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.edge.Session;

/**
 * Tokens go to the default tenant, which never redirects; browsers' sessions and the sign-in to the
 * tenant of the code flow. A token wins over a cookie: who sends one means it.
 */
@ApplicationScoped
class TenantByCredential implements TenantResolver {
  @Override
  public @Nullable String resolve(RoutingContext context) {
    var request = context.request();
    if (request.getHeader("Authorization") != null) {
      return null;
    }
    boolean signingIn = "/login".equals(context.normalizedPath());
    return signingIn || Session.in(request) ? Session.TENANT : null;
  }
}
