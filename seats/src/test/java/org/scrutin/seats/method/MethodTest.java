package org.scrutin.seats.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodTest {
  private static final Ratio FIRST = new Ratio(7, 5);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dhondt",
        "sainte-lague",
        "imperiali",
        "huntington-hill",
        "adams",
        "plurality",
        "kieswet"
      })
  void methodsAreKnownByTheirNames(String code) {
    assertThat(Method.of(code, null, null)).map(Method::code).contains(code);
    assertThat(Method.CODES).contains(code);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Method.of(code, FIRST, null))
        .withMessageContaining("has no firstDivisor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Method.of(code, null, Quota.HARE))
        .withMessageContaining("has no quota");
  }

  @ParameterizedTest
  @EnumSource
  void theLargestRemainderNeedsItsQuota(Quota quota) {
    assertThat(Method.of("largest-remainder", null, quota)).contains(new LargestRemainder(quota));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Method.of("largest-remainder", null, null))
        .withMessage("needs a quota");
  }

  @Test
  void theModifiedSainteLagueNeedsItsFirstDivisor() {
    assertThat(Method.of("sainte-lague-modified", FIRST, null))
        .contains(new DivisorMethod.ModifiedSainteLague(FIRST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Method.of("sainte-lague-modified", null, null))
        .withMessageContaining("needs a firstDivisor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/5", "3/1", "1401/1001"})
  void aFirstDivisorOutOfItsRangeIsRefused(String first) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DivisorMethod.ModifiedSainteLague(Ratio.parse(first)))
        .withMessageContaining(first);
  }

  @Test
  void noOtherNameIsAMethod() {
    assertThat(Method.of("D'Hondt", null, null)).isEmpty();
  }

  @Test
  void quotasHaveTheNamesOfTheDefinition() {
    assertThat(Quota.values())
        .extracting(Quota::code)
        .containsExactly(
            "hare", "droop", "hagenbach-bischoff", "hagenbach-bischoff-rounded", "imperiali");
  }
}
