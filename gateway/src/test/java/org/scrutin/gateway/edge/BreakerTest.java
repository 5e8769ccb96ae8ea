package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final AtomicLong clock = new AtomicLong();
  private final Breaker breaker = new Breaker(3, 100, clock::get);

  @Test
  void stays_closed_while_failures_are_not_in_a_row() {
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
  void opens_after_its_number_of_failures() {
    // When
    open();

    // Then
    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void lets_one_try_after_the_pause() {
    // Given
    open();

    // When
    clock.set(100);

    // Then
    assertThat(breaker.admits()).isTrue();
    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void closes_when_the_try_succeeds() {
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
  void opens_again_when_the_try_fails() {
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
