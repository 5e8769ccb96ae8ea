package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplerTest {
  @Test
  void drawsThePublishedNumbersOfAnAudit() {
    // Given
    Sampler sampler = new Sampler("3546311556112163624615351222", 876);

    // When
    var drawn = sampler.distinct(15);

    // Then
    assertThat(drawn)
        .containsExactly(
            740L, 180L, 264L, 789L, 238L, 448L, 272L, 611L, 761L, 208L, 596L, 88L, 160L, 113L,
            766L);
  }

  @Test
  void drawsEveryNumberOnceWhereAllAreDrawn() {
    assertThat(new Sampler("seed", 20).distinct(20))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void moreThanThereAreCannotBeDrawn() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sampler("seed", 3).distinct(4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sampler("seed", 0));
  }
}
