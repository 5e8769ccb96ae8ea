package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HalvingTest {
  @Test
  void findsEveryAnswerInEverySmallRange() {
    for (long low = -3; low <= 3; low++) {
      for (long high = low; high <= low + 40; high++) {
        for (long answer = low; answer <= high; answer++) {
          long least = answer;
          assertThat(Halving.least(low, high, some -> some >= least)).isEqualTo(answer);
        }
      }
    }
  }

  @Test
  void asksOnlyInsideTheRange() {
    assertThat(
            Halving.least(
                5,
                23,
                some -> {
                  assertThat(some).isBetween(5L, 22L);
                  return false;
                }))
        .isEqualTo(23);
  }

  @Test
  void asksAboutASmallAnswerSeldomHoweverFarTheBound() {
    AtomicInteger asked = new AtomicInteger();
    assertThat(
            Halving.least(
                0,
                1L << 62,
                some -> {
                  asked.incrementAndGet();
                  return some >= 1_000;
                }))
        .isEqualTo(1_000);
    assertThat(asked).hasValueLessThan(25);
  }

  @Test
  void findsTheFarthestAnswer() {
    long high = 1L << 62;
    assertThat(Halving.least(0, high, some -> some >= high)).isEqualTo(high);
  }
}
