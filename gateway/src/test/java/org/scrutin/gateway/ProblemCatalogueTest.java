package org.scrutin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutin.platform.web.problem.ProblemType;

/** The catalogue of problems against the sources of the whole suite. */
class ProblemCatalogueTest {
  private static final Path ROOT = Path.of(System.getProperty("scrutin.root"));
  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

  @Test
  void eachTypeHasAnAddressAndATitleOfItsOwn() {
    assertThat(ProblemType.values()).extracting(ProblemType::slug).doesNotHaveDuplicates();
    assertThat(ProblemType.values()).extracting(ProblemType::title).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void eachTypeHasAStatusOfARefusalAndSaysWhatToDo(ProblemType type) {
    assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
    assertThat(type.uri()).isEqualTo("/problems/" + type.slug());
    assertThat(type.status()).isBetween(400, 599);
    assertThat(type.title()).isNotBlank();
    assertThat(type.advice()).endsWith(".");
    assertThat(ProblemType.of(type.slug())).contains(type);
  }

  @Test
  void eachTypeIsUsed() throws IOException {
    // Given
    Set<ProblemType> unused = EnumSet.allOf(ProblemType.class);

    // When
    try (var sources = sources()) {
      sources.forEach(source -> unused.removeAll(named(source)));
    }

    // Then
    assertThat(unused)
        .as(
            "constants of ProblemType that no main source names outside of it: use them, or take"
                + " them out of the enum and of problems_km.properties")
        .isEmpty();
  }

  private static Stream<Path> sources() throws IOException {
    return Files.walk(ROOT, 2)
        .map(module -> module.resolve("src/main/java"))
        .filter(Files::isDirectory)
        .flatMap(ProblemCatalogueTest::files)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> !file.endsWith("ProblemType.java"));
  }

  private static Stream<Path> files(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types that a source names; one that does not name the enum means another's constants. */
  private static Set<ProblemType> named(Path source) {
    Set<ProblemType> named = EnumSet.noneOf(ProblemType.class);
    String text = read(source);
    if (text.contains("ProblemType")) {
      WORD.matcher(text)
          .results()
          .forEach(
              word ->
                  Arrays.stream(ProblemType.values())
                      .filter(type -> type.name().equals(word.group()))
                      .forEach(named::add));
    }
    return named;
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
