package org.scrutin.gateway.cache;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scrutin.gateway.edge.Edge;
import org.scrutin.gateway.edge.Session;
import org.scrutin.gateway.site.words.PagePath;

/**
 * Tells other caches what theirs is not: an answer to somebody who said who he is belongs to nobody
 * else, and is not to be stored (RFC 9111 section 5.2.2).
 */
@ApplicationScoped
public class CacheHeaders {
  private static final String PRIVATE = "private, no-store";

  /** What is the same for everyone, whoever asks. */
  private static final List<String> OTHERS = List.of("/static/", "/docs", "/openapi", "/problems");

  /** Of kept answers, which have all of it. */
  private static final CharSequence DATA_VARIES =
      HttpHeaders.createOptimized("Accept-Encoding, Authorization, Cookie");

  private static final CharSequence PAGES_VARY =
      HttpHeaders.createOptimized("Accept-Encoding, Accept-Language, Authorization, Cookie");

  /** On what a kept answer depends. */
  static CharSequence varying(boolean page) {
    return page ? PAGES_VARY : DATA_VARIES;
  }

  void filters(@Observes Filters filters) {
    filters.register(CacheHeaders::assign, Edge.MEMORY + 1);
  }

  private static void assign(RoutingContext context) {
    HttpServerRequest request = context.request();
    String path = request.path();
    if (path != null && OTHERS.stream().noneMatch(PagePath.of(path).bare()::startsWith)) {
      boolean credential = request.getHeader("Authorization") != null || Session.in(request);
      context.addHeadersEndHandler(
          done -> set(context.response().headers(), credential, !path.startsWith("/api")));
    }
    context.next();
  }

  private static void set(MultiMap headers, boolean credential, boolean page) {
    if (credential) {
      headers.set("Cache-Control", PRIVATE);
    }
    String stated = headers.get(HttpHeaders.VARY);
    if (stated != null && stated.contentEquals(varying(page))) {
      return;
    }
    Set<String> vary = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : headers.getAll("Vary")) {
      for (String one : line.split(",")) {
        vary.add(one.strip());
      }
    }
    vary.addAll(List.of("Authorization", "Cookie"));
    if (page) {
      vary.add("Accept-Language");
    }
    headers.set("Vary", String.join(", ", vary));
  }
}
