package org.scrutin.gateway.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.edge.Edge;
import org.scrutin.gateway.edge.Session;

/**
 * Over TLS the cookies of the sign-in bear the prefix {@code __Host-} (RFC 6265bis, section
 * 4.1.3.2), so that no other host of the domain and nobody on a way in clear text can set one here.
 * The extension for OpenID Connect has no setting for their names: they are changed on their way.
 */
@ApplicationScoped
class HostCookies {
  static final String PREFIX = "__Host-";

  private final boolean https;

  HostCookies(GatewayConfig config) {
    https = config.publicOrigin().filter(origin -> origin.startsWith("https:")).isPresent();
  }

  /** Before anybody reads a cookie. */
  void filters(@Observes Filters filters) {
    if (https) {
      filters.register(HostCookies::rename, Edge.COOKIES);
    }
  }

  static void rename(RoutingContext context) {
    HttpServerRequest request = context.request();
    List<String> sent = request.headers().getAll("Cookie");
    if (!sent.isEmpty()) {
      String kept =
          sent.stream()
              .flatMap(header -> Arrays.stream(header.split(";")))
              .map(String::strip)
              .filter(cookie -> !cookie.startsWith(Session.PREFIX))
              .map(
                  cookie ->
                      cookie.startsWith(PREFIX + Session.PREFIX)
                          ? cookie.substring(PREFIX.length())
                          : cookie)
              .collect(Collectors.joining("; "));
      if (kept.isEmpty()) {
        request.headers().remove("Cookie");
      } else {
        request.headers().set("Cookie", kept);
      }
    }
    context.addHeadersEndHandler(done -> renameSet(request, context.response()));
    context.next();
  }

  private static void renameSet(HttpServerRequest request, HttpServerResponse response) {
    for (Cookie cookie : List.copyOf(request.cookies())) {
      // One that the browser sent has no path; one that is set or taken back here has one.
      if (cookie.getName().startsWith(Session.PREFIX) && cookie.getPath() != null) {
        response.removeCookies(cookie.getName(), false);
        response.addCookie(hosted(cookie));
      }
    }
  }

  private static Cookie hosted(Cookie cookie) {
    Cookie hosted =
        Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
            .setPath("/")
            .setSecure(true)
            .setHttpOnly(true)
            .setSameSite(Objects.requireNonNullElse(cookie.getSameSite(), CookieSameSite.LAX));
    return cookie.getMaxAge() == Long.MIN_VALUE ? hosted : hosted.setMaxAge(cookie.getMaxAge());
  }
}
