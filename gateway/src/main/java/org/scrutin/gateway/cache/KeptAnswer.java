package org.scrutin.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.EntityTags;

/**
 * An answer for everyone, as bytes.
 *
 * @param headers those that belong to the answer, not to one exchange or connection
 * @param encoded the body's compressed forms, where they are shorter
 * @param tag its entity tag, strong
 * @param asked when it was asked for, so that nothing later is in it for sure
 * @param askedNanos the same on {@link System#nanoTime}
 * @param newest no fact has been heard since that it may lack
 */
record KeptAnswer(
    int status,
    Map<CharSequence, CharSequence> headers,
    Buffer body,
    Map<Coding, Buffer> encoded,
    String tag,
    Instant asked,
    long askedNanos,
    boolean newest) {
  private static final int SUCCESS = 200;
  private static final int REFUSAL = 400;
  private static final int FAILURE = 500;

  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;

  /** Too many requests, a failed or missing service, and one that is too slow. */
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

  private static final int WORTH_PACKING = 1_000;

  /** Of a connection or an exchange, or set on every answer. */
  private static final Set<String> OTHERS =
      Set.of(
          "connection",
          "keep-alive",
          "transfer-encoding",
          "content-length",
          "date",
          "age",
          "etag",
          "vary",
          "x-request-id",
          "set-cookie");

  /**
   * What has come, before what takes milliseconds is made of it where it is long.
   *
   * @param headers those that belong to the answer
   * @param tag as it came; null without one that is strong
   */
  record Received(
      int status,
      Map<CharSequence, CharSequence> headers,
      Buffer body,
      @Nullable String tag,
      Instant asked,
      long askedNanos) {

    static Received of(int status, MultiMap headers, Buffer body, Instant asked, long askedNanos) {
      Map<CharSequence, CharSequence> kept = new LinkedHashMap<>();
      for (String name : headers.names()) {
        if (!OTHERS.contains(name.toLowerCase(Locale.ROOT))) {
          // A list of values may stand in one line (RFC 9110 section 5.3).
          kept.put(
              HttpHeaders.createOptimized(name),
              HttpHeaders.createOptimized(String.join(", ", headers.getAll(name))));
        }
      }
      String given = headers.get("ETag");
      return new Received(
          status,
          kept,
          body,
          given != null && given.startsWith("\"") ? given : null,
          asked,
          askedNanos);
    }

    /** The last answer as of now, where nothing else is different. */
    Optional<KeptAnswer> same(KeptAnswer last) {
      boolean same =
          last.status == status
              && (tag == null || tag.equals(last.tag))
              && last.body.equals(body)
              && last.headers.equals(headers);
      return same ? Optional.of(last.asOf(asked, askedNanos)) : Optional.empty();
    }

    /** Computes the tag and the compressed form. */
    KeptAnswer packed() {
      byte[] bytes = body.getBytes();
      return new KeptAnswer(
          status,
          headers,
          SentBytes.of(bytes),
          encoded(bytes),
          tag == null ? '"' + EntityTags.ofContent(bytes).getValue() + '"' : tag,
          asked,
          askedNanos,
          true);
    }
  }

  /** The same, found to be so at another time. */
  KeptAnswer asOf(Instant then, long thenNanos) {
    return new KeptAnswer(status, headers, body, encoded, tag, then, thenNanos, true);
  }

  /** The same, after a fact that it may lack. */
  KeptAnswer outdated() {
    return new KeptAnswer(status, headers, body, encoded, tag, asked, askedNanos, false);
  }

  /** The same with another body. */
  KeptAnswer with(byte[] other) {
    return new KeptAnswer(
        status,
        headers,
        SentBytes.of(other),
        encoded(other),
        '"' + EntityTags.ofContent(other).getValue() + '"',
        asked,
        askedNanos,
        newest);
  }

  /** Whether it is what was asked for, not a refusal. */
  boolean successful() {
    return status == SUCCESS;
  }

  /** Whether it says that there is nothing, or nothing for everyone. */
  boolean refused() {
    return status >= REFUSAL && status < FAILURE && !failed();
  }

  /** Whether another instance might answer, or the same in a moment. */
  boolean worthAnother() {
    return status == BAD_GATEWAY || status == UNAVAILABLE;
  }

  /** Whether it says nothing but that no answer can be given now. */
  boolean failed() {
    return AWAY.contains(status);
  }

  /** Time since it was asked for. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - askedNanos);
  }

  int weight() {
    int forms = encoded.values().stream().mapToInt(Buffer::length).sum();
    return body.length() + forms + WORTH_PACKING;
  }

  private static Map<Coding, Buffer> encoded(byte[] bytes) {
    return bytes.length < WORTH_PACKING ? Map.of() : Coding.encoded(bytes);
  }
}
