package org.scrutin.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Whatever is sent, the refusal is short: a body of 960 KB once made 36 MB of answer. */
class HostileBodiesTest {
  private static final int MOST = 1 << 20;
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final BodyReader reader = new BodyReader(BodyReaderTest.validator());

  /** Where of the body the families stand. */
  private static final List<String> PLACES =
      List.of("%s", "{\"name\":\"n\",%s}", "{\"parts\":[%s]}", "{\"votes\":{%s}}", "{\"zz\":%s}");

  /** A family of bodies: what is repeated, and what stands between. */
  record Family(String name, String item, String separator) {
    String of(int length) {
      int times = Math.max(1, length / (item.length() + separator.length()));
      return IntStream.range(0, times)
          .mapToObj(n -> item.replace("#", Integer.toString(n)))
          .collect(Collectors.joining(separator));
    }
  }

  private static final List<Family> FAMILIES =
      List.of(
          new Family("unknown members", "\"u#\":#", ","),
          new Family("unknown objects", "\"u#\":{\"a\":[1]}", ","),
          new Family("known member, empty strings", "\"lines\":[\"\",\"\",\"\"]", ","),
          new Family("empty strings", "\"\"", ","),
          new Family("nulls", "null", ","),
          new Family("named nulls", "\"n#\":null", ","),
          new Family("numbers", "1", ","),
          new Family("long numbers", "12345678901234567890123456789012345678901234567890", ","),
          new Family("fractions", "0.1", ","),
          new Family("open arrays", "[", ""),
          new Family("open objects", "{\"a\":", ""),
          new Family("small objects", "{}", ","),
          new Family("small arrays", "[]", ","),
          new Family("wrong objects", "{\"unit\":\"\",\"basis\":\"no\",\"x\":1}", ","),
          new Family("doubled members", "\"name\":\"n\"", ","),
          new Family("long names", "\"" + "n".repeat(900) + "#\":1", ","),
          new Family("names of controls", "\"" + "\\u0001".repeat(100) + "#\":1", ","),
          new Family("names of others", "\"" + "\u1780".repeat(100) + "#\":1", ","),
          new Family("names of quotes", "\"" + "\\\"".repeat(100) + "#\":1", ","),
          new Family("halves", "\"\\ud800\"", ","),
          new Family("spaces", " ", ""),
          new Family("languages", "\"x-#\":\"\"", ","));

  @Property(tries = 150)
  void anyBodyIsAnsweredInShort(@ForAll("bodies") String body) {
    // When
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> reader.read(body.getBytes(StandardCharsets.UTF_8), BodyReaderTest.Body.class));

    // Then
    if (refusal != null) {
      String answer = refusal.problem().body("/api/v1/claims");
      assertThat(answer.getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST_ANSWER);
      assertThat(refusal.type()).isIn(ProblemType.INVALID, ProblemType.MALFORMED);
      if (refusal.problem().members().get("errors") instanceof List<?> errors) {
        assertThat(errors).hasSizeBetween(1, Faults.MOST);
      }
    }
  }

  @Provide
  Arbitrary<String> bodies() {
    Arbitrary<Family> family = Arbitraries.of(FAMILIES);
    Arbitrary<String> place = Arbitraries.of(PLACES);
    Arbitrary<Integer> length = Arbitraries.of(10, 1_000, 60_000, MOST - 2_000);
    return Combinators.combine(family, place, length)
        .as((of, where, long_) -> where.formatted(of.of(long_)));
  }
}
