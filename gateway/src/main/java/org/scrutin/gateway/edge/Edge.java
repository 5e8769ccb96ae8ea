package org.scrutin.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.limits.HeldBytes;
import org.scrutin.gateway.token.ExchangeFailure;
import org.scrutin.gateway.token.TokenExchange;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.gateway.upstream.Upstreams;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** The routes to the services. No body handler stands before them: uploads pass as streams. */
@ApplicationScoped
public class Edge {
  /** Key of the caller's access token, which has been checked. */
  public static final String CALLER_TOKEN = "scrutin.caller-token";

  /** Key of the access token that goes upstream. */
  static final String SERVICE_TOKEN = "scrutin.service-token";

  /** Order of routes that look at a request before it may pass. */
  public static final int BEFORE = 100;

  private static final int FIRST = 900;

  /** Order of the filter that names cookies: before anybody reads one. */
  public static final int COOKIES = FIRST + 1;

  /** Order of the filter that counts those under way. */
  static final int OPEN = FIRST - 2;

  /** Order of the filter that answers from memory. */
  public static final int MEMORY = FIRST - 4;

  /** Order of the filter that counts what may reach a service. */
  static final int RATES = FIRST - 5;

  private static final int PASS = 200;

  private final ServiceProxy results;
  private final ServiceProxy claims;

  private final SecurityHeaders securityHeaders;

  private final TokenExchange tokens;
  private final SignInPaths signIn;
  private final @Nullable ServiceProxy provider;

  Edge(
      Vertx vertx,
      GatewayConfig config,
      Upstreams upstreams,
      TokenExchange tokens,
      HeldBytes held,
      @ConfigProperty(name = "quarkus.oidc.token.issuer") Optional<String> issuer) {
    this.tokens = tokens;
    securityHeaders =
        new SecurityHeaders(
            config.publicOrigin().filter(origin -> origin.startsWith("https:")).isPresent(),
            issuer.filter(elsewhere -> config.idpUrl().isEmpty()).map(Edge::origin));
    signIn = new SignInPaths(issuer);
    var limits = config.limits();
    results = new ServiceProxy(vertx, upstreams.results(), ForwardedHeaders.SERVICE, limits, held);
    claims = new ServiceProxy(vertx, upstreams.claims(), ForwardedHeaders.SERVICE, limits, held);
    provider =
        config
            .idpUrl()
            .map(url -> new Upstream(vertx, "the identity provider", null, url, config.upstream()))
            .map(
                upstream ->
                    new ServiceProxy(vertx, upstream, ForwardedHeaders.PROVIDER, limits, held))
            .orElse(null);
  }

  /** Before the framework's own, which fail on what is no path. */
  void filters(@Observes Filters filters) {
    filters.register(this::first, FIRST);
    filters.register(MalformedAddress::answer, FIRST - 1);
  }

  void routes(@Observes Router router) {
    router.route("/api").order(PASS).handler(Edge::unknown);
    router.route("/api/*").order(PASS).handler(this::api);
    router.route("/log").order(PASS).handler(Edge::notBuilt);
    router.route("/log/*").order(PASS).handler(Edge::notBuilt);
    if (provider != null) {
      ServiceProxy proxy = provider;
      router
          .route("/idp/*")
          .order(PASS)
          .handler(
              context -> {
                if (signIn.includes(context.request().path())) {
                  pass(proxy, context);
                } else {
                  unknown(context);
                }
              });
    }
  }

  private void first(RoutingContext context) {
    RequestId.assign(context);
    securityHeaders.assign(context);
    context.next();
  }

  private void api(RoutingContext context) {
    String path = context.request().path();
    if (path != null && NotBuilt.covers(path)) {
      notBuilt(context);
      return;
    }
    switch (Destination.of(path)) {
      case RESULTS -> pass(results, context);
      case CLAIMS -> pass(claims, context);
      case NOWHERE -> unknown(context);
    }
  }

  private void pass(ServiceProxy proxy, RoutingContext context) {
    var request = context.request();
    var target = RequestTarget.of(request.path(), request.query());
    if (target.isEmpty()) {
      ProblemResponse.send(context, RequestTarget.ambiguous());
      return;
    }
    String token = context.get(CALLER_TOKEN);
    var service = proxy.upstream().service();
    if (token == null || service.isEmpty()) {
      proxy.pass(context, target.get());
      return;
    }
    if (!tokens.accepted(service.get())) {
      ProblemResponse.send(
          context,
          Problem.of(
              ProblemType.FORBIDDEN,
              "Another institution runs "
                  + proxy.upstream().name()
                  + ", which takes no sign-in of this entrance. Use the entrance of that"
                  + " institution; what is public is read here without credentials."));
      return;
    }
    tokens
        .exchange(service.get(), token)
        .onSuccess(
            exchanged -> {
              context.put(SERVICE_TOKEN, exchanged);
              proxy.pass(context, target.get());
            })
        .onFailure(failure -> refuse(context, failure));
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  private static void refuse(RoutingContext context, Throwable failure) {
    ProblemResponse.send(
        context,
        failure instanceof ExchangeFailure known
            ? known.problem()
            : Problem.of(ProblemType.INTERNAL));
  }

  private static void notBuilt(RoutingContext context) {
    ProblemResponse.send(context, Problem.of(ProblemType.NOT_BUILT));
  }

  private static void unknown(RoutingContext context) {
    ProblemResponse.send(context, Problem.of(ProblemType.NOT_FOUND));
  }
}
