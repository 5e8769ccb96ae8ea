package org.scrutin.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final AtomicLong clock = new AtomicLong();
  private final Breaker breaker = new Breaker(3, 100, clock::get);

  @Test
  void staysClosedWhileFailuresAreNotInARow() {
    // When
    for (int i = 0; i < 10; i++) {
      breaker.failed();
      breaker.failed();
      breaker.succeeded();
    }

    // Then
    assertThat(breaker.admits()).isTrue();
  }

  @Test
  void opensAfterItsNumberOfFailures() {
    // When
    open();

    // Then
    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void letsOneTryAfterThePause() {
    // Given
    open();

    // When
    clock.set(100);

    // Then
    assertThat(breaker.admits()).isTrue();
    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void closesWhenTheTrySucceeds() {
    // Given
    open();
    clock.set(100);

    // When
    breaker.admits();
    breaker.succeeded();

    // Then
    assertThat(breaker.admits()).isTrue();
    assertThat(breaker.admits()).isTrue();
  }

  @Test
  void opensAgainWhenTheTryFails() {
    // Given
    open();
    clock.set(150);

    // When
    breaker.admits();
    breaker.failed();
    clock.set(249);

    // Then
    assertThat(breaker.admits()).isFalse();
  }

  private void open() {
    breaker.failed();
    breaker.failed();
    breaker.failed();
  }
}
