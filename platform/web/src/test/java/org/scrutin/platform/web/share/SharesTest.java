package org.scrutin.platform.web.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @ParameterizedTest
  @CsvSource({
    "1, 1, 100.0",
    "0, 1, 0.0",
    "1, 3, 33.3",
    "1, 2000, 0.1",
    "1, 9999, 0.1",
    "1999, 2000, 99.9",
    "999999, 1000000, 99.9",
    "100001, 100000, 100.1",
    "1210, 1000, 121.0",
    "9223372036854775806, 9223372036854775807, 99.9",
  })
  void roundsHalfUpAndSaysNothingAndAllOnlyWhereItIs(long part, long whole, String percent) {
    assertThat(Shares.PLAIN.of(part, whole))
        .isEqualTo(new Share(part + "/" + whole, new BigDecimal(percent)));
  }

  @ParameterizedTest
  @CsvSource({
    "1249, 25000, 5/100, 4.9",
    "1250, 25000, 5/100, 5.0",
    "1249, 25000, 3/100, 5.0",
    "3249, 100000, 325/10000, 3.2",
    "3250, 100000, 325/10000, 3.3",
    "99996, 100000, 1/1, 99.9",
  })
  void isNotShownAsAThresholdThatItMissed(long part, long whole, String threshold, String percent) {
    // Given
    Shares shares = new Shares(List.of(Fraction.parse(threshold).orElseThrow()));
    // When
    Share share = Objects.requireNonNull(shares.of(part, whole));
    // Then
    assertThat(share.percent()).isEqualTo(new BigDecimal(percent));
  }

  @Property
  void neverSaysMoreThanItIs(
      @ForAll @LongRange(max = 40_000) long part,
      @ForAll @LongRange(min = 1, max = 40_000) long whole,
      @ForAll @LongRange(min = 10, max = 1_000) long threshold) {
    // Given
    Shares shares = new Shares(List.of(new Fraction(threshold, 1_000)));
    BigDecimal exact =
        HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 12, RoundingMode.DOWN);
    BigDecimal needed = BigDecimal.valueOf(threshold, 1);
    // When
    BigDecimal shown = Objects.requireNonNull(shares.of(part, whole)).percent();
    // Then
    assertThat(shown.subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.1"));
    assertThat(shown.signum() == 0).isEqualTo(part == 0);
    assertThat(shown.compareTo(HUNDRED) == 0).isEqualTo(part == whole);
    boolean missed = part * 1_000 < threshold * whole;
    assertThat(shown.compareTo(needed) < 0).as("%s of %s", shown, needed).isEqualTo(missed);
  }

  @Test
  void nothingIsNoPartOfNothing() {
    assertThat(Shares.PLAIN.of(0, 0)).isNull();
    assertThatThrownBy(() -> Shares.PLAIN.of(-1, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"3/0", "3", "-1/2", "1/2/3", "x/2", "''"})
  void otherTextIsNoFraction(String text) {
    assertThat(Fraction.parse(text)).isEmpty();
  }
}
