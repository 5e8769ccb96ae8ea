package org.scrutin.seats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
  @Test
  void isReduced() {
    assertThat(Ratio.parse("6/100")).isEqualTo(new Ratio(3, 50)).hasToString("3/50");
    assertThat(Ratio.parse("0/7")).hasToString("0/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3/0", "-3/100", "3/-100", "0.03", "3 /100", "1/1/1", "3%"})
  void anythingElseThanAFractionIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse(text));
  }

  @Test
  void anAbsurdNumberOfDigitsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("1/" + "9".repeat(19)));
  }

  @Test
  void isReachedByExactlyItsShare() {
    // Given
    Ratio share = Ratio.parse("3/100");

    // Then
    // 3 % of 169,107 is 5,073.21
    assertThat(share.reachedBy(5074, 169107)).isTrue();
    assertThat(share.reachedBy(5073, 169107)).isFalse();
    assertThat(share.reachedBy(3, 100)).isTrue();
    assertThat(share.reachedBy(0, 0)).isTrue();
  }

  @Test
  void countsAreNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, 2).reachedBy(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(1, 2).reachedBy(1, -5));
  }
}
