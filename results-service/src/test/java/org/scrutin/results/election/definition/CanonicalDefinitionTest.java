package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.ElectionApi;

/**
 * A definition's leaf commits to the canonical JSON of the document as it was sent: whoever has the
 * file can check it.
 */
class CanonicalDefinitionTest {
  private static final Path ROOT = Path.of(System.getProperty("scrutin.root", ".."));

  static List<Path> documents() throws IOException {
    try (Stream<Path> cases = Files.walk(ROOT.resolve("deploy/cases"))) {
      return cases.filter(file -> file.endsWith("election.json")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isThatOfEveryCase(Path file) throws Exception {
    assertCanonical(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poland-2019",
        "spain-2023",
        "venezuela-2024/opposition-v1",
        "venezuela-2024/opposition-v2"
      })
  void isThatOfRealElections(String folder) throws Exception {
    Path file = ROOT.resolve("../shared/data").resolve(folder).resolve("election.json");
    Assumptions.assumeTrue(Files.exists(file), () -> "needs " + file);
    assertCanonical(Files.readString(file));
  }

  @Test
  void isThatOfTheSyntheticOnes() throws Exception {
    assertCanonical(ElectionApi.electionJson("x-1"));
    assertCanonical(ElectionApi.electionJson("x-1").replace("\"majority\":3", "\"test\":false"));
  }

  /** Accepted, and written back as it came. */
  static void assertCanonical(String sent) throws IOException {
    JsonNode tree = Json.stored().readTree(sent);
    ElectionDocument document = Bodies.read(sent, ElectionDocument.class);
    assertThat(Definitions.of(sent)).isEqualTo(Elections.parse(CanonicalJson.of(document)));
    assertThat(CanonicalJson.of(document)).isEqualTo(CanonicalJson.of(tree));
  }
}
