package org.scrutin.gateway.site.words;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language that a visitor wants: the one that the address names, and then a cookie. */
public final class LanguageChoice {
  /** Of the address, and of the cookie. */
  public static final String PARAMETER = "lang";

  private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

  private LanguageChoice() {}

  /** The language of the page that a request asks for. */
  public static Language of(RoutingContext context) {
    Cookie remembered = context.request().getCookie(PARAMETER);
    return Language.choose(
        asked(context),
        remembered == null ? null : remembered.getValue(),
        preferred(context.request().getHeader("Accept-Language")));
  }

  /** Keeps a language that was asked for by name. */
  public static void remember(RoutingContext context) {
    Language.of(asked(context))
        .ifPresent(
            language ->
                context
                    .response()
                    .addCookie(
                        Cookie.cookie(PARAMETER, language.code())
                            .setPath("/")
                            .setMaxAge(YEAR_SECONDS)
                            .setHttpOnly(true)
                            .setSecure(context.request().isSSL())
                            .setSameSite(CookieSameSite.LAX)));
  }

  private static @Nullable String asked(RoutingContext context) {
    return context.request().getParam(PARAMETER);
  }

  private static List<Locale> preferred(@Nullable String header) {
    if (header == null) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()))
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
