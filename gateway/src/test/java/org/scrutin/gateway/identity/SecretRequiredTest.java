package org.scrutin.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretRequiredTest {
  @Test
  void a_missing_or_short_secret_stops_the_start() {
    assertThatThrownBy(() -> SecretRequired.check(Optional.empty()))
        .hasMessageContaining("encryption-secret");
    assertThatThrownBy(() -> SecretRequired.check(Optional.of("short")))
        .hasMessageContaining("at least 32");
    assertThatCode(() -> SecretRequired.check(Optional.of("x".repeat(32))))
        .doesNotThrowAnyException();
  }
}
