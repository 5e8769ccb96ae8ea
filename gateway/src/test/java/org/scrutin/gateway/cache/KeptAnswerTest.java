package org.scrutin.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.gateway.cache.KeptAnswer.Received;

class KeptAnswerTest {
  private static final Instant FIRST = Instant.parse("2031-05-01T10:00:00Z");
  private static final Instant LATER = FIRST.plusSeconds(1);
  private static final String BODY = "synthetic ".repeat(200);

  private final KeptAnswer last = received(200, "\"1\"", "text/plain", BODY, FIRST).packed();

  @Test
  void whatComesAgainTheSameIsKeptAsOfNow() {
    // When
    KeptAnswer again = received(200, "\"1\"", "text/plain", BODY, LATER).same(last).orElseThrow();

    // Then
    assertThat(again.asked()).isEqualTo(LATER);
    assertThat(again.askedNanos()).isEqualTo(LATER.toEpochMilli());
    assertThat(again.tag()).isEqualTo("\"1\"");
    assertThat(again.encoded()).isNotEmpty().isSameAs(last.encoded());
    assertThat(again.body()).isSameAs(last.body());
  }

  static Stream<Received> others() {
    return Stream.of(
        received(404, "\"1\"", "text/plain", BODY, LATER),
        received(200, "\"2\"", "text/plain", BODY, LATER),
        received(200, "\"1\"", "text/html", BODY, LATER),
        received(200, "\"1\"", "text/plain", BODY + "!", LATER));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatDiffersInAnythingIsNotTheSame(Received other) {
    assertThat(other.same(last)).isEmpty();
  }

  private static Received received(
      int status, String tag, String type, String body, Instant asked) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("ETag", tag)
            .add("Content-Type", type)
            .add("Date", asked.toString());
    return Received.of(status, headers, Buffer.buffer(body), asked, asked.toEpochMilli());
  }
}
