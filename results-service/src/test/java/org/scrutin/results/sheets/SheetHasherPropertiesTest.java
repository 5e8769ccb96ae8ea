package org.scrutin.results.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.log.Commitment;
import org.scrutin.platform.store.log.Leaf;

/** The fast encoder writes what platform writes for the same sheet. */
class SheetHasherPropertiesTest {
  private static final List<String> LISTS =
      List.of("b", "A.1", "B", "000002", "a-b", "a_b", "10", "9");

  @Property
  void writesTheCanonicalBody(@ForAll("units") String unit, @ForAll("values") int[] values) {
    // Given
    var body = new SheetBody(LISTS);
    // When
    body.write(unit, values);
    // Then
    assertThat(new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8))
        .isEqualTo(CanonicalJson.of(tree(unit, values)));
  }

  @Property
  void makesTheLeafsHash(
      @ForAll("units") String unit,
      @ForAll("values") int[] values,
      @ForAll @IntRange(min = 1) int version) {
    // When
    SheetLeaf leaf =
        new SheetHasher(LISTS).leaf(unit, version, new Sheet(1, values, false, SheetFindings.NONE));
    // Then
    byte[] commitment = Commitment.of(leaf.salt(), CanonicalJson.bytes(tree(unit, values)));
    assertThat(leaf.hash()).isEqualTo(new Leaf("sheet", unit, version, commitment).hash());
  }

  @Provide
  Arbitrary<String> units() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(20),
        Arbitraries.strings()
            .withChars("aZ9-\"\\/\u0000\u001f\b\t\n\f\r\u007f\u0080é\u2028ភូ\uFFFD")
            .ofMinLength(1)
            .ofMaxLength(64),
        Arbitraries.of("😀-1", "a😀\"b", "PL-1-1"));
  }

  @Provide
  Arbitrary<int[]> values() {
    return Arbitraries.oneOf(
            Arbitraries.just(NOT_STATED),
            Arbitraries.integers().between(0, 2_000),
            Arbitraries.of(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, Integer.MAX_VALUE))
        .array(int[].class)
        .ofSize(Figure.COUNT + LISTS.size());
  }

  private static ObjectNode tree(String unit, int[] values) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("unit", unit);
    Arrays.stream(Figure.values())
        .filter(figure -> values[figure.ordinal()] != NOT_STATED)
        .forEach(figure -> tree.put(figure.code(), values[figure.ordinal()]));
    ObjectNode votes = tree.putObject("votes");
    for (int i = 0; i < LISTS.size(); i++) {
      if (values[Figure.COUNT + i] != NOT_STATED) {
        votes.put(LISTS.get(i), values[Figure.COUNT + i]);
      }
    }
    return tree;
  }
}
