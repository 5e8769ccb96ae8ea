package org.scrutin.claims.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.platform.events.json.CanonicalJson;

/** Leaves commit to these bytes: whatever else changes, they do not. */
class ChronicleLeafTest {

  @Test
  void chronicledActHasItsBytesAndIsReadAgain() {
    // Given
    ChronicleLeaf leaf =
        new ChronicleLeaf(
            "s-1",
            "2013-09-07",
            "Constitutional Council",
            "court",
            "decision",
            Map.of("en", "x", "km", "ក"),
            List.of("S-1-0001"),
            "gazette",
            "registrar",
            OffsetDateTime.parse("2026-11-01T12:00:00Z"));

    // When
    String canonical = CanonicalJson.of(leaf);

    // Then
    assertThat(canonical)
        .isEqualTo(
            "{\"about\":[\"S-1-0001\"],\"actor\":\"Constitutional"
                + " Council\",\"actorKind\":\"court\","
                + "\"date\":\"2013-09-07\",\"election\":\"s-1\",\"enteredAt\":\"2026-11-01T12:00:00Z\","
                + "\"kind\":\"decision\",\"role\":\"registrar\",\"source\":\"gazette\","
                + "\"statement\":{\"en\":\"x\",\"km\":\"ក\"}}");
    assertThat(LeafBodies.read(canonical, ChronicleLeaf.class)).isEqualTo(leaf);
  }
}
