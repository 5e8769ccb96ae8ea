package org.scrutin.platform.web.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Lists as answers. */
public final class Pages {

  private Pages() {}

  /** {@code {"items":[...]}} with {@code Link: rel=next} (RFC 8288) if more follow. */
  public static <T> RestResponse<Items<T>> answer(UriInfo request, Page<T> page) {
    return of(request, page).build();
  }

  /** The same, for what is added to it. */
  public static <T> ResponseBuilder<Items<T>> of(UriInfo request, Page<T> page) {
    ResponseBuilder<Items<T>> answer = ResponseBuilder.ok(new Items<>(page.items()));
    String next = page.next();
    if (next != null) {
      answer.header("Link", next(request, next));
    }
    return answer;
  }

  /**
   * The {@code Link} to the page after the item of that key, for answers that are more than a list.
   */
  public static String next(UriInfo request, String key) {
    // Relative, with the query alone: behind a gateway the service does not know its own address.
    String link =
        request
            .getRequestUriBuilder()
            .replaceQueryParam("after", PageRequest.encode(key))
            .build()
            .getRawQuery();
    return "<?" + link + ">; rel=\"next\"";
  }

  /** The form of every list. */
  public record Items<T>(List<T> items) {}
}
