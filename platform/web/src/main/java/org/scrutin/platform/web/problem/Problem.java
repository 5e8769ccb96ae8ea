package org.scrutin.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scrutin.platform.web.json.Json;

/**
 * A problem of one request, as RFC 9457 tells it.
 *
 * @param detail what is wrong with this request, for its sender
 * @param members further ones, by name, in their order
 */
public record Problem(ProblemType type, String detail, Map<String, Object> members) {
  /** Media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A member of this name, in seconds, is sent as the header {@value #RETRY_AFTER_HEADER} too. */
  public static final String RETRY_AFTER = "retryAfter";

  public static final String RETRY_AFTER_HEADER = "Retry-After";

  private static final int UNAUTHORIZED = 401;

  public Problem {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A problem of which nothing more is to say than its type does. */
  public static Problem of(ProblemType type) {
    return new Problem(type, type.advice(), Map.of());
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, Map.of());
  }

  /** The same with one more member. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(type, detail, more);
  }

  /** Headers that go with it. */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", MEDIA_TYPE);
    headers.put("Cache-Control", "no-store");
    retryAfter().ifPresent(seconds -> headers.put(RETRY_AFTER_HEADER, seconds));
    if (type.status() == UNAUTHORIZED) {
      // RFC 6750 section 3: a request that carried a token is told that it does not hold.
      headers.put(
          "WWW-Authenticate",
          type == ProblemType.INVALID_CREDENTIALS
              ? "Bearer realm=\"scrutin\", error=\"invalid_token\""
              : "Bearer realm=\"scrutin\"");
    }
    return headers;
  }

  private Optional<String> retryAfter() {
    return Optional.ofNullable(members.get(RETRY_AFTER)).map(String::valueOf);
  }

  /**
   * The body that is sent.
   *
   * @param instance path of the request
   */
  public String body(String instance) {
    try {
      return Json.MAPPER.writeValueAsString(ProblemDetails.of(this, instance));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem has no JSON form: " + type, e);
    }
  }
}
