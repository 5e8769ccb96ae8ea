package org.scrutin.gateway.identity;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.Edge;
import org.scrutin.gateway.edge.ProblemResponse;
import org.scrutin.gateway.edge.RequestLimits;
import org.scrutin.gateway.edge.Session;
import org.scrutin.gateway.token.ExchangeFailure;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * Checks what a request says of its caller before it passes. Nothing said is anonymous, and the
 * services decide what that may read; something said and wrong is refused here, also on public
 * paths, so that nobody takes an anonymous answer for their own.
 */
@ApplicationScoped
class Credentials {
  private static final Logger LOG = Logger.getLogger(Credentials.class);
  private static final Set<String> SIGN_IN = Set.of("/login");

  private final SameOrigin sameOrigin;
  private final RequestLimits limits;

  Credentials(GatewayConfig config, RequestLimits limits) {
    sameOrigin = new SameOrigin(config.publicOrigin());
    this.limits = limits;
  }

  void routes(@Observes Router router) {
    router.route("/api/*").order(Edge.BEFORE).handler(this::check);
    router.route().order(Edge.BEFORE + 1).handler(this::visit);
  }

  private void check(RoutingContext context) {
    var request = context.request();
    boolean token = request.getHeader("Authorization") != null;
    if (!token && !Session.in(request)) {
      context.next();
      return;
    }
    if (!token && !sameOrigin.permits(request)) {
      ProblemResponse.send(context, Problem.of(ProblemType.FOREIGN_ORIGIN));
      return;
    }
    // Whoever reads the body attaches later; until then it must not run off.
    request.pause();
    authenticate(context)
        .subscribe()
        .with(
            identity -> admit(context, identity),
            failure -> {
              LOG.debugf(failure, "Credentials refused");
              ProblemResponse.send(context, refusal(failure));
            });
  }

  /** What is not known is not called invalid: without the provider's keys nothing is checked. */
  static Problem refusal(Throwable failure) {
    return failure instanceof OIDCException
        ? ExchangeFailure.providerUnavailable()
        : Problem.of(ProblemType.INVALID_CREDENTIALS);
  }

  private void admit(RoutingContext context, @Nullable SecurityIdentity identity) {
    if (context.response().ended()) {
      return;
    }
    String token = identity == null ? null : accessToken(identity);
    if (identity == null || token == null) {
      ProblemResponse.send(context, Problem.of(ProblemType.INVALID_CREDENTIALS));
      return;
    }
    if (!limits.admits(context, subject(identity))) {
      return;
    }
    context.put(Edge.CALLER_TOKEN, token);
    context.next();
  }

  /** Pages are public: a session that is not valid any more is no session there. */
  private void visit(RoutingContext context) {
    var request = context.request();
    String path = context.normalizedPath();
    boolean page = !path.startsWith("/api/") && !path.startsWith("/idp/");
    if (!page || SIGN_IN.contains(path) || !Session.in(request)) {
      context.next();
      return;
    }
    if (!sameOrigin.permits(request)) {
      ProblemResponse.send(context, Problem.of(ProblemType.FOREIGN_ORIGIN));
      return;
    }
    request.pause();
    authenticate(context)
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(
            identity -> {
              if (identity != null && !identity.isAnonymous()) {
                if (!limits.admits(context, subject(identity))) {
                  return;
                }
                Visitor.of(identity, accessToken(identity)).remember(context);
              }
              request.resume();
              context.next();
            });
  }

  private static Uni<SecurityIdentity> authenticate(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    return authenticator.attemptAuthentication(context);
  }

  private static String subject(SecurityIdentity identity) {
    var principal = identity.getPrincipal();
    String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
    return subject == null ? principal.getName() : subject;
  }

  private static @Nullable String accessToken(SecurityIdentity identity) {
    var credential = identity.getCredential(AccessTokenCredential.class);
    return credential == null ? null : credential.getToken();
  }
}
