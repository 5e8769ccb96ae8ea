package org.scrutin.gateway.site.words;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language that a visitor would rather read: the one chosen before, else the browser's. It
 * decides which one is offered on a page; which one the page is in, its address says.
 */
public final class PreferredLanguage {
  /** Of the cookie, and of addresses that ask for a language by name. */
  static final String NAME = "lang";

  private static final long YEAR_SECONDS = 365L * 24 * 60 * 60;

  private PreferredLanguage() {}

  /** Another one than the page's, if the visitor would rather read that. */
  public static Optional<Language> offered(RoutingContext context, Language page) {
    Cookie chosen = context.request().getCookie(NAME);
    return Language.of(chosen == null ? null : chosen.getValue())
        .or(() -> accepted(context.request().getHeader("Accept-Language")))
        .filter(language -> language != page);
  }

  static void remember(RoutingContext context, Language language) {
    context
        .response()
        .addCookie(
            Cookie.cookie(NAME, language.code())
                .setPath("/")
                .setMaxAge(YEAR_SECONDS)
                .setHttpOnly(true)
                .setSecure(context.request().isSSL())
                .setSameSite(CookieSameSite.LAX));
  }

  private static Optional<Language> accepted(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .flatMap(code -> Language.of(code).stream())
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
