package org.scrutin.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Objects;

/** Writes a kept answer: whole, compressed, or that it is the one which the client has. */
final class KeptResponse {
  private static final int NOT_MODIFIED = 304;

  private KeptResponse() {}

  /**
   * Answers a request.
   *
   * @param shown of which HEAD gets no body, and who has it nothing
   */
  static void send(RoutingContext context, PublicRead read, KeptAnswer shown) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(shown.status());
    MultiMap headers = response.headers();
    shown.headers().forEach(headers::set);
    headers.set(HttpHeaders.VARY, CacheHeaders.varying(read.language() != null));
    Coding coding =
        Coding.preferred(context.parsedHeaders().acceptEncoding(), shown.encoded()).orElse(null);
    if (shown.successful()) {
      headers.set(HttpHeaders.AGE, Long.toString(shown.age().toSeconds()));
      // A strong tag is of exactly these bytes (RFC 9110 section 8.8.3).
      headers.set(HttpHeaders.ETAG, coding == null ? shown.tag() : "W/" + shown.tag());
      if (has(request, shown.tag())) {
        headers.remove(HttpHeaders.CONTENT_TYPE);
        response.setStatusCode(NOT_MODIFIED).end();
        return;
      }
    }
    Buffer body = shown.body();
    if (coding != null) {
      headers.set(HttpHeaders.CONTENT_ENCODING, coding.token());
      body = Objects.requireNonNull(shown.encoded().get(coding));
    }
    headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(body);
    }
  }

  private static boolean has(HttpServerRequest request, String tag) {
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
