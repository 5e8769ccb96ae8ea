package org.scrutin.results.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.problem.Refusal;

class ComputationSlotsTest {
  private final ComputationSlots slots = new ComputationSlots(1, Duration.ZERO);

  @Test
  void noMoreComputeThanThereAreSlots() {
    String answer =
        slots.call(
            () -> {
              assertThatExceptionOfType(Refusal.class)
                  .isThrownBy(() -> slots.call(() -> "another"))
                  .satisfies(refusal -> assertThat(refusal.type().status()).isEqualTo(503));
              return "one";
            });
    assertThat(answer).isEqualTo("one");
  }

  @Test
  void aSlotIsFreeAgainAfterAFailure() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                slots.call(
                    () -> {
                      throw new IllegalStateException();
                    }));
    assertThat(slots.<String>call(() -> "next")).isEqualTo("next");
  }
}
