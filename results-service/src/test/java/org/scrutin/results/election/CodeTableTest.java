package org.scrutin.results.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class CodeTableTest {

  @Property(tries = 300)
  void everyCodeKeepsItsNumber(@ForAll @UniqueElements List<@StringLength(max = 12) String> given) {
    // Given
    List<String> codes = new ArrayList<>(given);
    codes.replaceAll(
        code ->
            code.codePoints()
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    codes = codes.stream().distinct().toList();
    CodeTable table = new CodeTable();

    // When
    codes.forEach(table::add);

    // Then
    CodeTable copy = table.copy();
    copy.add("another code that is longer than all");
    assertThat(table.size()).isEqualTo(codes.size());
    for (int i = 0; i < codes.size(); i++) {
      assertThat(table.find(codes.get(i))).isEqualTo(i);
      assertThat(table.code(i)).isEqualTo(codes.get(i));
      assertThat(copy.find(codes.get(i))).isEqualTo(i);
    }
    assertThat(table.find("another code that is longer than all")).isEqualTo(-1);
  }

  @Test
  void aCodeIsAddedOnce() {
    // Given
    CodeTable table = new CodeTable();
    table.add("X-1");

    // When
    var again = assertThatThrownBy(() -> table.add("X-1"));

    // Then
    again.isInstanceOf(IllegalArgumentException.class);
  }
}
