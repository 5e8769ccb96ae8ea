package org.scrutin.results.election.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.events.json.CanonicalJson;

/** Leaves commit to these bytes: whatever else changes, they do not. */
class UnitsLeafTest {

  @Test
  void pageOfUnitsHasItsBytes() {
    // Given
    UnitsLeaf leaf =
        new UnitsLeaf(
            List.of(
                new UnitsLeaf.Unit("X", null, "country", Map.of("und", "X"), null, null, null),
                new UnitsLeaf.Unit(
                    "X-1", "X", "constituency", Map.of("und", "One", "km", "ក"), 900, 3, null)));

    // When
    String canonical = CanonicalJson.of(leaf);

    // Then
    assertThat(canonical)
        .isEqualTo(
            "{\"units\":[{\"code\":\"X\",\"kind\":\"country\",\"name\":{\"und\":\"X\"}},"
                + "{\"code\":\"X-1\",\"kind\":\"constituency\",\"name\":{\"km\":\"ក\",\"und\":\"One\"},"
                + "\"parent\":\"X\",\"registered\":900,\"seats\":3}]}");
  }
}
