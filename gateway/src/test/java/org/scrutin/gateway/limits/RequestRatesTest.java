package org.scrutin.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutin.gateway.config.Rate;

class RequestRatesTest {
  private static final ClientAddress ONE = new ClientAddress("192.0.2.1");
  private static final ClientAddress OTHER = new ClientAddress("192.0.2.2");

  private final Clock clock = new Clock();
  private final RequestRates rates =
      new RequestRates(
          new FixedRates(
              new Rate(4, Duration.ofMinutes(1), 4),
              new Rate(1, Duration.ofMinutes(1), 2),
              new Rate(3, Duration.ofMinutes(1), 3)),
          clock);

  @ParameterizedTest
  @EnumSource(RequestClass.class)
  void anAddressHasItsOwnCountOfEachClass(RequestClass one) {
    // When
    for (int i = 0; i < 4; i++) {
      assertThat(rates.refusesAddress(one, ONE, false)).isEmpty();
    }
    // Then
    assertThat(rates.refusesAddress(one, ONE, false)).hasValue(15);
    assertThat(rates.refusesAddress(one, OTHER, false)).isEmpty();
    for (RequestClass another : RequestClass.values()) {
      if (another != one) {
        assertThat(rates.refusesAddress(another, ONE, false)).isEmpty();
      }
    }
  }

  @Test
  void waitingForWhatIsStatedHelps() {
    // Given
    for (int i = 0; i < 8; i++) {
      assertThat(rates.refusesSubject(RequestClass.FILING, "s")).isEmpty();
    }
    OptionalLong wait = rates.refusesSubject(RequestClass.FILING, "s");
    // When, Then
    clock.pass(Duration.ofSeconds(wait.orElseThrow() - 1));
    assertThat(rates.refusesSubject(RequestClass.FILING, "s")).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(rates.refusesSubject(RequestClass.FILING, "s")).isEmpty();
    assertThat(rates.refusesSubject(RequestClass.FILING, "s")).isPresent();
    assertThat(rates.refusesSubject(RequestClass.FILING, "t")).isEmpty();
  }

  @Test
  void filingsWithoutANameHaveABurstOfEachAddressAndABucketForAll() {
    // When: one address sends more than it may
    for (int i = 0; i < 2; i++) {
      assertThat(rates.refusesAddress(RequestClass.FILING, ONE, true)).isEmpty();
    }
    for (int i = 0; i < 10; i++) {
      assertThat(rates.refusesAddress(RequestClass.FILING, ONE, true)).isPresent();
    }
    // Then: what it was refused took nothing of what is for all
    assertThat(rates.refusesAddress(RequestClass.FILING, OTHER, true)).isEmpty();
    assertThat(rates.refusesAddress(RequestClass.FILING, OTHER, true)).isPresent();
    assertThat(rates.refusesAddress(RequestClass.FILING, ONE, false)).isEmpty();
  }

  private static final class Clock implements TimeMeter {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
