package org.scrutin.gateway.site.words;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrutin.gateway.edge.Edge;

/**
 * Sends who asks for a page with {@code ?lang=} to its address in that language, and remembers what
 * was chosen.
 */
@ApplicationScoped
public class LanguageByName {
  private static final int FOUND = 302;
  private static final String PARAMETER = PreferredLanguage.NAME + "=";

  void filters(@Observes Filters filters) {
    filters.register(LanguageByName::lead, Edge.MEMORY + 2);
  }

  private static void lead(RoutingContext context) {
    HttpServerRequest request = context.request();
    String query = request.query();
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    PagePath page = PagePath.of(request.path());
    if (!reads || query == null || !page.page()) {
      context.next();
      return;
    }
    asked(query)
        .ifPresentOrElse(
            language -> {
              PreferredLanguage.remember(context, language);
              context
                  .response()
                  .setStatusCode(FOUND)
                  .putHeader("Location", page.in(language) + withoutLanguage(query))
                  .putHeader("Cache-Control", "no-store")
                  .end();
            },
            context::next);
  }

  private static Optional<Language> asked(String query) {
    return parameters(query)
        .filter(parameter -> parameter.startsWith(PARAMETER))
        .flatMap(parameter -> Language.of(parameter.substring(PARAMETER.length())).stream())
        .findFirst();
  }

  private static String withoutLanguage(String query) {
    String kept =
        parameters(query)
            .filter(parameter -> !parameter.startsWith(PARAMETER))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static Stream<String> parameters(String query) {
    return Arrays.stream(query.split("&"));
  }
}
