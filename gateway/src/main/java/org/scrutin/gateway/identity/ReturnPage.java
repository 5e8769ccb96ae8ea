package org.scrutin.gateway.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.edge.Edge;
import org.scrutin.gateway.edge.RequestTarget;

/**
 * Where a sign-in was asked for, so that it ends there: {@code /login?page=}, kept in a cookie
 * while the identity provider is asked. Only a page of this origin.
 */
@ApplicationScoped
class ReturnPage {
  static final String PARAMETER = "page";

  private static final String COOKIE = "page";
  private static final String SIGN_IN = "/login";
  private static final long SECONDS = 600;
  private static final int LONGEST = 1_000;
  private static final List<String> NO_PAGES = List.of("/api", "/idp", "/login", "/logout", "/log");

  void filters(@Observes Filters filters) {
    filters.register(ReturnPage::keep, Edge.MEMORY + 2);
  }

  private static void keep(RoutingContext context) {
    if (SIGN_IN.equals(context.request().path())) {
      String asked = context.request().getParam(PARAMETER);
      if (asked != null && page(asked).isPresent()) {
        context
            .response()
            .addCookie(
                cookie(context, URLEncoder.encode(asked, StandardCharsets.UTF_8))
                    .setMaxAge(SECONDS));
      }
    }
    context.next();
  }

  /** What was kept, once. */
  static Optional<URI> take(RoutingContext context) {
    Cookie kept = context.request().getCookie(COOKIE);
    if (kept == null) {
      return Optional.empty();
    }
    context.response().addCookie(cookie(context, "").setMaxAge(0));
    return page(decoded(kept.getValue()));
  }

  /** An address from the root; empty if it leads elsewhere, or to what is no page. */
  private static Optional<URI> page(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI page = new URI(address);
      boolean here = page.getScheme() == null && page.getRawAuthority() == null;
      return here && isPage(page.getRawPath())
          ? RequestTarget.of(page.getRawPath(), page.getRawQuery()).map(URI::create)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isPage(@Nullable String path) {
    return path != null
        && NO_PAGES.stream().noneMatch(none -> path.equals(none) || path.startsWith(none + "/"));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private static Cookie cookie(RoutingContext context, String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath(SIGN_IN)
        .setHttpOnly(true)
        .setSecure(context.request().isSSL())
        .setSameSite(CookieSameSite.LAX);
  }
}
