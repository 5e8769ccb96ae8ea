package org.scrutin.gateway.cache;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.edge.Session;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.PagePath;
import org.scrutin.gateway.site.words.PreferredLanguage;

/**
 * A read that has the same answer for everyone who sends it, by its canonical address.
 *
 * @param target path, and the query's parameters that mean something, in one order
 * @param language of a page; null of data
 * @param offered another language, in which the page says that it can be read; null for none
 */
record PublicRead(String target, @Nullable Language language, @Nullable Language offered) {
  private static final String DATA = "/api/v1/";
  private static final String JSON = "application/json";

  private static final String ELECTION = "election=";

  /** Of data and of pages alike. */
  private static final Pattern SUBJECT =
      Pattern.compile("(?:/api/v1)?/(?:elections|claims(?!/counts))/([^/]+).*");

  /** Empty if the answer may be for its sender alone, or is not of the kind that is kept. */
  static Optional<PublicRead> of(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!safe(request)
        || request.getHeader("Authorization") != null
        || Session.in(request)
        || request.path() == null) {
      return Optional.empty();
    }
    String path = request.path();
    if (path.startsWith(DATA)) {
      return takesJson(request)
          ? Optional.of(new PublicRead(target(path, sorted(request.query())), null, null))
          : Optional.empty();
    }
    PagePath page = PagePath.of(path);
    return PageAddress.of(page.bare())
        .map(
            address ->
                new PublicRead(
                    target(path, address.parametersIn(request.query())),
                    page.language(),
                    PreferredLanguage.offered(context, page.language()).orElse(null)));
  }

  /**
   * Whether its answer may tell of any of these: of what it names, or, if that is no election and
   * no claim, of all.
   *
   * @param subjects codes of elections, references of claims
   */
  boolean mayTellOf(Set<String> subjects) {
    String subject = subject();
    return subject == null || subjects.contains(subject);
  }

  /**
   * The election or claim that the address names, as it stands there: codes and references need no
   * escapes, and who writes some gets the answer of the last second.
   */
  private @Nullable String subject() {
    int query = target.indexOf('?');
    Matcher path =
        SUBJECT.matcher(PagePath.of(query < 0 ? target : target.substring(0, query)).bare());
    if (path.matches()) {
      return path.group(1);
    }
    return parameters(query < 0 ? null : target.substring(query + 1))
        .filter(parameter -> parameter.startsWith(ELECTION))
        .map(parameter -> parameter.substring(ELECTION.length()))
        .findFirst()
        .orElse(null);
  }

  private static boolean safe(HttpServerRequest request) {
    return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
        && request.version() == HttpVersion.HTTP_1_1
        && request.authority() != null
        && request.headers().getAll("Content-Length").stream().allMatch("0"::equals)
        && request.getHeader("Transfer-Encoding") == null
        && request.getHeader("Expect") == null;
  }

  /** All data is JSON: whoever wants something else first is told by the service what there is. */
  private static boolean takesJson(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null
        || accept.startsWith("*/*")
        || (accept.startsWith(JSON) && !accept.startsWith(JSON + ";q=0"));
  }

  /** Parameters of one name stay in their order. */
  private static Stream<String> sorted(@Nullable String query) {
    return parameters(query).sorted(Comparator.comparing(PublicRead::name));
  }

  static Stream<String> parameters(@Nullable String query) {
    return query == null
        ? Stream.empty()
        : Arrays.stream(query.split("&")).filter(part -> !part.isEmpty());
  }

  static String name(String parameter) {
    int end = parameter.indexOf('=');
    return end < 0 ? parameter : parameter.substring(0, end);
  }

  private static String target(String path, Stream<String> parameters) {
    String query = parameters.collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
