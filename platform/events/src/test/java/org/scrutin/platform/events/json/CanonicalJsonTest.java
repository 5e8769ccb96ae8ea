package org.scrutin.platform.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  record Person(String name, @Nullable Integer age, LocalDate born) {}

  /** Compared with an implementation of the RFC's author. */
  @Property
  void equalsTheReferenceImplementation(@ForAll("trees") Object tree) throws Exception {
    String json = JSON.writeValueAsString(tree);

    String canonical = CanonicalJson.of(JSON.readTree(json));

    assertThat(canonical).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withCharRange('\0', '\u07ff')
            .withChars("\"\\/\b\f\n\r\t\u007f\u20ac\ufb33ក")
            .ofMaxLength(12)
            .map(s -> s + "😂".substring(0, s.length() % 2 * 2));
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            text.asGeneric(),
            Arbitraries.longs().between(-9007199254740991L, 9007199254740991L).asGeneric(),
            Arbitraries.of(true, false).asGeneric(),
            Arbitraries.just(List.of()),
            Arbitraries.just(Map.of()));
    return Arbitraries.lazyOf(
        () -> leaf.map(one -> Map.of("one", one)),
        () ->
            Arbitraries.maps(text, leaf).ofMaxSize(6).map(map -> Map.<String, Object>of("m", map)),
        () -> trees().list().ofMaxSize(3).map(list -> Map.of("list", list)));
  }

  @Test
  void vectorOfTheRfcSection323() throws Exception {
    JsonNode tree =
        JSON.readTree(
            "{\"\\u20ac\":\"Euro Sign\",\"\\r"
                + "\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With"
                + " Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning"
                + " Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With"
                + " Diaeresis\"}");

    assertThat(CanonicalJson.of(tree))
        .isEqualTo(
            "{\"\\r"
                + "\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin"
                + " Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"😀\":\"Emoji:"
                + " Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void numbersThatAreNotExactEverywhereAreRefused() {
    for (Object number :
        List.of(1.5, 1.0, 9007199254740992L, new BigInteger("99999999999999999999"))) {
      assertThatThrownBy(() -> CanonicalJson.of(Map.of("n", number)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void loneSurrogateIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.of(Map.of("s", "\ud83d")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void absentMembersOfRecordsAreLeftOutAndDatesAreText() {
    assertThat(CanonicalJson.of(new Person("A", null, LocalDate.of(2013, 7, 28))))
        .isEqualTo("{\"born\":\"2013-07-28\",\"name\":\"A\"}");
    assertThat(CanonicalJson.of(OffsetDateTime.parse("2013-07-28T07:00:00+07:00")))
        .isEqualTo("\"2013-07-28T07:00:00+07:00\"");
    assertThat(new String(CanonicalJson.bytes("ក"), StandardCharsets.UTF_8)).isEqualTo("\"ក\"");
  }
}
