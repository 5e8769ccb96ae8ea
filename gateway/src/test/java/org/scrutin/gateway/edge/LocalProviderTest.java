package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalProviderTest {
  private static final Optional<URI> URL = Optional.of(URI.create("http://127.0.0.1:1"));

  @Test
  void isReachedInTheProfileLocal() {
    assertThat(LocalProvider.of(List.of("local"), URL)).isEqualTo(URL);
  }

  @Test
  void isRefusedInAnyOther() {
    assertThatThrownBy(() -> LocalProvider.of(List.of("prod"), URL))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("any password");
    assertThat(LocalProvider.of(List.of("prod"), Optional.empty())).isEmpty();
  }
}
