package org.scrutin.results.election.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.text.Codes;

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
    codes = codes.stream().map(Codes::normalized).distinct().toList();
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
  void aCodeIsFoundInWhateverFormItIsKeptOrAskedFor() {
    // Given
    CodeTable table = new CodeTable();
    table.add("B\u00f4-1");
    table.add("Bo\u0302-2"); // stored before codes were kept in form C
    table.add("Bo\u0302-3");
    table.add("B\u00f4-3");

    // When
    CodeTable copy = table.copy();

    // Then
    for (CodeTable one : List.of(table, copy)) {
      assertThat(one.find("Bo\u0302-1")).isEqualTo(0);
      assertThat(one.find("Bo\u0302-2")).isEqualTo(1);
      assertThat(one.find("B\u00f4-2")).isEqualTo(1);
      assertThat(one.find("Bo\u0302-3")).isEqualTo(2); // exactly, where both are kept
      assertThat(one.find("B\u00f4-3")).isEqualTo(3);
      assertThat(one.code(1)).isEqualTo("Bo\u0302-2");
      assertThat(one.find("Bo-1")).isEqualTo(-1);
    }
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
