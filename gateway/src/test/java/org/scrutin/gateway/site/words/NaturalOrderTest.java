package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  @Test
  void digitsCompareAsNumbers() {
    // Given
    var ordered =
        List.of(
            "",
            "1",
            "2",
            "10",
            "99999999999999999999",
            "KH",
            "KH-01",
            "KH-1",
            "KH-1-2",
            "KH-2",
            "KH-10",
            "KH-10a",
            "KX-1");

    // When
    var sorted = ordered.reversed().stream().sorted(NaturalOrder.CODES).toList();

    // Then
    assertThat(sorted).isEqualTo(ordered);
  }
}
