package org.scrutin.gateway.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal by the gateway itself, as RFC 9457 problem details.
 *
 * @param slug last part of the stable type, {@code /problems/slug}
 * @param headers headers that go with it, such as {@code Retry-After}
 */
public record Problem(
    String slug, String title, int status, String detail, Map<String, String> headers) {
  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    headers = Map.copyOf(headers);
  }

  /** A problem without headers of its own. */
  public static Problem of(String slug, String title, int status, String detail) {
    return new Problem(slug, title, status, detail, Map.of());
  }

  /** The same problem with one more header. */
  public Problem with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(slug, title, status, detail, all);
  }

  Buffer body(String path) {
    return new JsonObject()
        .put("type", "/problems/" + slug)
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", path)
        .toBuffer();
  }
}
