package org.scrutin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.config.Rate;

class RateTest {
  @Test
  void readsCountPeriodAndBurst() {
    assertThat(Rate.of("60/PT1M/120")).isEqualTo(new Rate(60, Duration.ofMinutes(1), 120));
    assertThat(Rate.of("6000/PT1M")).isEqualTo(new Rate(6000, Duration.ofMinutes(1), 6000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "60", "x/PT1M", "60/1m", "0/PT1M", "60/PT0.5S", "60/PT1M/59", "1/PT1M/2/3"})
  void refusesWhatIsNone(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rate.of(text))
        .withMessageContaining("60");
  }
}
