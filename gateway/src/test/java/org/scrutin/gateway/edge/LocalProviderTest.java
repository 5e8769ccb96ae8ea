package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalProviderTest {
  private static final Optional<URI> URL = Optional.of(URI.create("http://127.0.0.1:1"));

  @Test
  void isReachedInTheProfileLocal() {
    // When
    Optional<URI> provider = LocalProvider.of(List.of("local"), URL);

    // Then
    assertThat(provider).isEqualTo(URL);
  }

  @Test
  void isRefusedInAnyOtherProfile() {
    // When
    Throwable refusal = catchThrowable(() -> LocalProvider.of(List.of("prod"), URL));

    // Then
    assertThat(refusal)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("any password");
  }

  @Test
  void isNotMissedInAnyOtherProfile() {
    // When
    Optional<URI> provider = LocalProvider.of(List.of("prod"), Optional.empty());

    // Then
    assertThat(provider).isEmpty();
  }
}
