package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Pace PACE =
      new Pace(Duration.ofSeconds(30), Duration.ofSeconds(60), 4096, Duration.ofSeconds(600));

  @Test
  void silenceEndsIt() {
    assertThat(remaining(1 << 20, 0, 0, 0)).isEqualTo(30);
    assertThat(remaining(1 << 20, 30, 30, 30)).isZero();
  }

  @Test
  void theAverageCountsOnceItWasWaitedForSoLong() {
    assertThat(remaining(10, 1, 50, 50)).isEqualTo(10);
    assertThat(remaining(10, 0, 60, 60)).isZero();
    // 100 s at 4,096 bytes a second
    assertThat(remaining(409_600, 0, 60, 60)).isEqualTo(30);
    assertThat(remaining(409_600, 0, 90, 90)).isEqualTo(10);
    assertThat(remaining(409_600, 0, 101, 101)).isNegative();
  }

  @Test
  void aSlowServiceCostsTheClientNothingButTheWhole() {
    assertThat(remaining(409_600, 0, 0, 500)).isEqualTo(30);
    assertThat(remaining(409_600, 0, 0, 590)).isEqualTo(10);
    assertThat(remaining(409_600, 0, 0, 600)).isZero();
  }

  private static long remaining(long passed, int silent, int waited, int lasted) {
    return PACE.remaining(
            passed,
            Duration.ofSeconds(silent),
            Duration.ofSeconds(waited),
            Duration.ofSeconds(lasted))
        .toSeconds();
  }
}
