package org.scrutin.gateway.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.limits.HeldBytes;
import org.scrutin.gateway.upstream.Upstream;
import org.scrutin.gateway.upstream.Upstreams;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/** The routes to the services. No body handler stands before them: uploads pass as streams. */
@ApplicationScoped
public class Edge {
  /** Key of the access token that goes upstream in place of a session's cookie. */
  public static final String TOKEN = "scrutin.token";

  /** Order of routes that look at a request before it may pass. */
  public static final int BEFORE = 100;

  private static final int FIRST = 900;

  /** Order of the filter that counts those under way. */
  static final int OPEN = FIRST - 2;

  /** Order of the filter that answers from memory. */
  public static final int MEMORY = FIRST - 4;

  /** Order of the filter that counts what may reach a service. */
  static final int RATES = FIRST - 5;

  private static final int PASS = 200;

  private final ServiceProxy results;
  private final ServiceProxy claims;

  /** Whether browsers reach this gateway over TLS. */
  private final boolean https;

  private final @Nullable ServiceProxy provider;

  Edge(Vertx vertx, GatewayConfig config, Upstreams upstreams, HeldBytes held) {
    https = config.publicOrigin().filter(origin -> origin.startsWith("https:")).isPresent();
    var limits = config.limits();
    results = new ServiceProxy(vertx, upstreams.results(), ForwardedHeaders.SERVICE, limits, held);
    claims = new ServiceProxy(vertx, upstreams.claims(), ForwardedHeaders.SERVICE, limits, held);
    provider =
        config
            .idpUrl()
            .map(url -> new Upstream(vertx, "the identity provider", url, config.upstream()))
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
      router.route("/idp/*").order(PASS).handler(context -> pass(proxy, context));
    }
  }

  private void first(RoutingContext context) {
    RequestId.assign(context);
    SecurityHeaders.assign(context, https || context.request().isSSL());
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
      ProblemResponse.send(
          context,
          Problem.of(ProblemType.BAD_REQUEST, "The path has segments that may not be there."));
      return;
    }
    proxy.pass(context, target.get());
  }

  private static void notBuilt(RoutingContext context) {
    ProblemResponse.send(context, Problem.of(ProblemType.NOT_BUILT));
  }

  private static void unknown(RoutingContext context) {
    ProblemResponse.send(context, Problem.of(ProblemType.NOT_FOUND));
  }
}
