package org.scrutin.gateway.site.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.config.GatewayConfig;
import org.scrutin.gateway.identity.Visitor;
import org.scrutin.gateway.site.words.Language;

/** Who looks, in which language, at what. */
@RequestScoped
public class PageRequestContext {
  private static final String COOKIE = "lang";
  private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

  private final RoutingContext context;
  private final HttpHeaders headers;
  private final GatewayConfig config;

  PageRequestContext(RoutingContext context, HttpHeaders headers, GatewayConfig config) {
    this.context = context;
    this.headers = headers;
    this.config = config;
  }

  public Language language() {
    return Language.choose(asked(), remembered(), headers.getAcceptableLanguages());
  }

  private @Nullable String asked() {
    return context.request().getParam("lang");
  }

  private @Nullable String remembered() {
    Cookie cookie = context.request().getCookie(COOKIE);
    return cookie == null ? null : cookie.getValue();
  }

  /** Keeps a language that was asked for by name. */
  void remember() {
    Language.of(asked())
        .ifPresent(
            language ->
                context
                    .response()
                    .addCookie(
                        Cookie.cookie(COOKIE, language.code())
                            .setPath("/")
                            .setMaxAge(YEAR_SECONDS)
                            .setHttpOnly(true)
                            .setSecure(context.request().isSSL())
                            .setSameSite(CookieSameSite.LAX)));
  }

  public @Nullable String token() {
    return Visitor.in(context).map(Visitor::token).orElse(null);
  }

  public PageFrame frame() {
    String visitor = Visitor.in(context).map(Visitor::name).orElse(null);
    return new PageFrame(language(), visitor, here(), PageFrame.Operators.of(config.operators()));
  }

  private String here() {
    var request = context.request();
    List<String> kept =
        Arrays.stream(Optional.ofNullable(request.query()).orElse("").split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
            .toList();
    String query = kept.stream().collect(Collectors.joining("&", "", kept.isEmpty() ? "" : "&"));
    return request.path() + "?" + query;
  }
}
