package org.scrutin.gateway.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scrutin.platform.web.problem.Problem;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * Addresses with characters or percent-encodings that RFC 3986 does not allow. Browsers send some
 * ({@code ?utm_term=a|b}): pages are shown without such parameters, as without any unknown one; the
 * interface refuses them.
 */
final class MalformedAddress {
  private static final int FOUND = 302;

  private MalformedAddress() {}

  static void answer(RoutingContext context) {
    var request = context.request();
    String path = request.path();
    String query = request.query();
    if (path == null || !wellFormed(path)) {
      ProblemResponse.send(
          context,
          Problem.of(
              ProblemType.BAD_REQUEST,
              "The path has characters or percent-encodings that may not be there."));
    } else if (RequestTarget.of(path, null).isEmpty()) {
      // What one part takes for a page another may take for the interface.
      ProblemResponse.send(context, RequestTarget.ambiguous());
    } else if (query == null || wellFormed("/?" + query)) {
      context.next();
    } else {
      Optional<String> page =
          isPage(request.method(), path) ? withoutFaults(path, query) : Optional.empty();
      page.ifPresentOrElse(
          target -> context.response().setStatusCode(FOUND).putHeader("Location", target).end(),
          () ->
              ProblemResponse.send(
                  context,
                  Problem.of(
                      ProblemType.INVALID_PARAMETER,
                      "The query has characters or percent-encodings that may not be there.")));
    }
  }

  private static boolean isPage(HttpMethod method, String path) {
    boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    return reads && !path.startsWith("/api") && !path.startsWith("/idp");
  }

  private static Optional<String> withoutFaults(String path, String query) {
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> wellFormed("/?" + parameter))
            .collect(Collectors.joining("&"));
    return RequestTarget.of(path, kept.isEmpty() ? null : kept);
  }

  private static boolean wellFormed(String address) {
    try {
      var unused = new URI(address);
      return true;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
