package org.scrutin.gateway.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationTest {
  @ParameterizedTest
  @CsvSource({
    "South, South",
    "So\u202Euth, So\u202Euth",
    "a\u2069\u202Eb, a\u202Eb",
    "a\u2067b, a\u2067b\u2069",
    "\u2066a\u2069b\u2069, \u2066a\u2069b",
  })
  void aTextNeitherEndsTheIsolateAroundItNorLeavesOneOpen(String text, String contained) {
    assertThat(Isolation.contained(text)).isEqualTo(contained);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by \u2068So\u202Euth\u2069, 1 May|by <bdi>So\u202Euth</bdi>, 1 May",
        "\u2068<b>&\"'\u2069 < \u2068b\u2069|<bdi>&lt;b&gt;&amp;&quot;&#39;</bdi> &lt;"
            + " <bdi>b</bdi>",
        "\u2068a\u2067b\u2069c\u2069d|<bdi>a\u2067b\u2069c</bdi>d",
        "\u2068open|<bdi>open</bdi>",
      })
  void isolatesOfASentenceBecomeElementsAndTheRestStaysText(String sentence, String markup) {
    assertThat(Isolation.markup(sentence)).isEqualTo(markup);
  }

  @Property
  void whateverATextHoldsItIsOneElement(
      @ForAll @Chars({'a', '<', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'}) String text) {
    // When
    String markup = Isolation.markup("x" + Isolation.isolated(text) + "y");

    // Then
    assertThat(markup)
        .startsWith("x<bdi>")
        .endsWith("</bdi>y")
        .containsOnlyOnce("<bdi>")
        .containsOnlyOnce("</bdi>");
  }
}
