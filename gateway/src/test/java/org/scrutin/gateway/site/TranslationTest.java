package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.gateway.site.claim.ChronicleMessages;
import org.scrutin.gateway.site.claim.ClaimMessages;
import org.scrutin.gateway.site.election.ElectionMessages;
import org.scrutin.gateway.site.page.Messages;
import org.scrutin.gateway.site.problem.KhmerProblems;
import org.scrutin.platform.web.problem.ProblemType;

/** Nothing falls back to English on a Khmer page. */
class TranslationTest {
  private static final Pattern KHMER = Pattern.compile("\\p{InKhmer}");

  @ParameterizedTest
  @CsvSource({"msg", "election", "claim", "chronicle"})
  void everythingThatIsSaidIsSaidInKhmerToo(String bundle) throws IOException {
    // When
    var khmer = new Properties();
    String file = "/messages/" + bundle + "_km.properties";
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
      khmer.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    // Then
    assertThat(khmer.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(messages(bundle).getMethods()).map(Method::getName).toList());
    assertThat(khmer.values()).allMatch(text -> KHMER.matcher(text.toString()).find());
  }

  @Test
  void everyTypeOfProblemIsExplainedInKhmerAndNoOther() {
    // When
    var khmer = KhmerProblems.read();

    // Then
    assertThat(khmer.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of(type.slug() + ".title", type.slug() + ".advice"))
                .toList());
    assertThat(khmer.values()).allMatch(text -> KHMER.matcher(text.toString()).find());
  }

  private static Class<?> messages(String bundle) {
    return switch (bundle) {
      case "election" -> ElectionMessages.class;
      case "claim" -> ClaimMessages.class;
      case "chronicle" -> ChronicleMessages.class;
      default -> Messages.class;
    };
  }
}
