package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.ElectionApi;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

class DefinitionMakerTest {
  @Test
  void everythingStatedIsRead() {
    // Given
    String document = ElectionApi.electionJson("x-1");

    // When
    ElectionDefinition read = Definitions.of(document);

    // Then
    assertThat(read.code()).isEqualTo("x-1");
    assertThat(read.timezone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(read.blank()).isEqualTo(BlankRule.INVALID);
    assertThat(read.majority()).isEqualTo(3);
    assertThat(read.profile()).isEqualTo(CheckProfile.STANDARD_1);
    assertThat(read.test()).isFalse();
    assertThat(read.allocation().method()).isEqualTo(Method.DHONDT);
    assertThat(read.allocation().level()).isEqualTo(Level.CONSTITUENCY);
    assertThat(read.allocation().ties()).isEqualTo(Ties.LOTS);
    assertThat(read.allocation().thresholds().getFirst().share()).isEqualTo(new Ratio(3, 100));
    assertThat(read.position("B")).hasValue(1);
    assertThat(read.position("b")).isEmpty();
    assertThat(read.list("b")).hasValueSatisfying(l -> assertThat(l.code()).isEqualTo("B"));
    assertThat(read.seatRule().kinds()).containsExactly("party", "coalition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sainte-lague\"",
        "\"sainte-lague-modified\",\"firstDivisor\":\"7/5\"",
        "\"imperiali\"",
        "\"huntington-hill\"",
        "\"adams\"",
        "\"plurality\"",
        "\"kieswet\"",
        "\"largest-remainder\",\"quota\":\"droop\"",
      })
  void everyMethodOfTheLibraryIsRead(String method) {
    // Given
    String document = ElectionApi.electionJson("x-1").replace("\"dhondt\"", method);

    // When
    Method read = Definitions.of(document).allocation().method();

    // Then
    assertThat(method).startsWith("\"" + read.code() + "\"");
  }

  @Test
  void linksAndSizesOfCoalitionsAreRead() {
    // Given
    String document =
        ElectionApi.electionJson("x-1")
            .replace("\"dhondt\"", "\"dhondt\",\"links\":[[\"B\",\"A\"]]")
            .replace("\"of\":\"valid\"", "\"of\":\"valid\",\"parties\":{\"from\":2,\"to\":3}")
            .replace("\"kind\":\"coalition\"", "\"kind\":\"coalition\",\"parties\":3");

    // When
    SeatRule rule = Definitions.of(document).seatRule();

    // Then
    assertThat(rule.links()).containsExactly(Set.of(0, 1));
    assertThat(rule.parties()).containsExactly(1, 3);
    assertThat(rule.thresholds().getFirst().parties()).isEqualTo(new Threshold.PartyRange(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"poland-2019", "spain-2023"})
  void realElectionsAreRead(String folder) throws Exception {
    // Given
    Path file = Path.of(System.getProperty("scrutin.root", ".."), "../shared/data", folder);
    Assumptions.assumeThat(file).exists();
    String document = Files.readString(file.resolve("election.json"));

    // When
    ElectionDefinition read = Definitions.of(document);

    // Then
    assertThat(read.lists()).isNotEmpty();
    assertThat(read.allocation().thresholds()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/code                 |\"code\":\"x-1\",           |",
        "/code                 |\"x-1\"                     |\"X 1\"",
        "/name                 |{\"en\":\"Synthetic\"}      |{}",
        "/name/en              |\"Synthetic\"               |\"\"",
        "/name/en              |\"Synthetic\"               |7",
        "/name/en              |\"Synthetic\"               |\"\\ud800\"",
        "/name/en              |\"Synthetic\"               |\"\\u200b\"",
        "/name/e n             |\"en\":                     |\"e n\":",
        "/name/EN              |\"en\":                     |\"en\":\"x\",\"EN\":",
        "/date                 |2024-03-10                  |2024-02-30",
        "/date                 |\"2024-03-10\"              |[2024,3,10]",
        "/date                 |\"2024-03-10\"              |\" 2024-03-10\"",
        "/timezone             |Europe/Lisbon               |+01:00",
        "/timezone             |Europe/Lisbon               |Europe/Atlantis",
        "/timezone             |Europe/Lisbon               |SystemV/AST4",
        "/blank                |\"blank\":\"invalid\"       |\"blank\":\"ignored\"",
        "/blank                |\"blank\":\"invalid\"       |\"blank\":\"INVALID\"",
        "/blank                |\"blank\":\"invalid\"       |\"blank\":\"\"",
        "/seats                |\"seats\":5                 |\"seats\":0",
        "/seats                |\"seats\":5                 |\"seats\":5.0",
        "/seats                |\"seats\":5                 |\"seats\":null",
        "/majority             |\"majority\":3              |\"majority\":6",
        "/test                 |\"majority\":3              |\"test\":\"yes\"",
        "/event                |\"majority\":3              |\"event\":\"?\"",
        "/gate                 |\"majority\":3              |\"gate\":{\"mode\":\"off\"}",
        "/publication          |\"majority\":3              |\"publication\":7",
        "/lists                |\"lists\":[                 |\"lists\":[],\"x\":[",
        "/lists/0/code         |\"code\":\"A\"              |\"code\":\"Valid\"",
        "/lists/0/code         |\"code\":\"A\"              |\"code\":\"doc:hash\"",
        "/lists/1/code         |\"code\":\"B\"              |\"code\":\"a\"",
        "/lists/0/colour       |#102030                     |red",
        "/lists/1/kind         |,\"kind\":\"coalition\"     |",
        "/lists/1/parties      |\"kind\":\"coalition\"      |\"kind\":\"x\",\"parties\":0",
        "/lists/1/extra        |\"kind\":\"coalition\"      |\"kind\":\"x\",\"extra\":1",
        "/allocation/level     |\"constituency\"            |\"village\"",
        "/allocation/ties      |\"lots\"                    |\"coin\"",
        "/allocation/method    |\"dhondt\"                  |\"largest-remainder\"",
        "/allocation/method    |\"dhondt\"                  |\"dhondt\",\"quota\":\"hare\"",
        "/allocation/method    |\"dhondt\"                  |\"dhondt\",\"firstDivisor\":\"7/5\"",
        "/allocation/quota     |\"dhondt\"                  |\"dhondt\",\"quota\":\"x\"",
        "/allocation/firstDivisor|\"dhondt\"                |\"dhondt\",\"firstDivisor\":\"1.4\"",
        "/allocation/firstDivisor|\"dhondt\"                |\"dhondt\",\"firstDivisor\":\"7/0\"",
        "/allocation/firstDivisor|\"dhondt\"                |\"dhondt\",\"firstDivisor\":\"3/1\"",
        "/allocation/links     |\"dhondt\"                  |\"dhondt\",\"links\":7",
        "/allocation/links/0   |\"dhondt\"                  |\"dhondt\",\"links\":[[\"A\"]]",
        "/allocation/links/0/1 |\"dhondt\"                  |\"dhondt\",\"links\":[[\"A\",\"A\"]]",
        "/allocation/links/0/1 |\"dhondt\"                  |\"dhondt\",\"links\":[[\"A\",\"X\"]]",
        "/allocation/citation  |\"citation\":\"none\",      |",
        "/allocation/thresholds|\"thresholds\":[            |\"thresholds\":7,\"x\":[",
        "/allocation/thresholds/0/share       |3/100        |101/100",
        "/allocation/thresholds/0/share       |3/100        |0.03",
        "/allocation/thresholds/0/share       |3/100        |3/0",
        "/allocation/thresholds/0/of          |\"of\":\"valid\"|\"of\":\"ballots\"",
        "/allocation/thresholds/0/appliesTo/0 |[\"party\"]  |[\"partei\"]",
        "/allocation/thresholds/0/appliesTo   |[\"party\"]  |[]",
        "/allocation/thresholds/0/parties/from|\"of\":\"valid\"|\"of\":\"valid\",\"parties\":{}",
        "/allocation/thresholds/0/parties/to"
            + "|\"of\":\"valid\"|\"of\":\"valid\",\"parties\":{\"from\":3,\"to\":2}",
      })
  void aFaultNamesItsPlace(String pointer, String stated, String instead) {
    // Given
    String valid = ElectionApi.electionJson("x-1");
    String faulty = valid.replace(stated, instead == null ? "" : instead);

    // When
    Refusal refused = refused(faulty);

    // Then
    assertThat(faulty).isNotEqualTo(valid);
    assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
    assertThat(Bodies.pointers(refused)).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/allocation/method |\"dhondt\"      |\"borda\"",
        "/profile           |\"majority\":3  |\"profile\":\"mine-1\"",
        "/publication       |\"majority\":3  |\"publication\":{\"notBefore\":\"2024-03-11\"}",
      })
  void whatCannotBeKeptIsRefusedApart(String pointer, String stated, String instead) {
    // Given
    String other = ElectionApi.electionJson("x-1").replace(stated, instead);

    // When
    Refusal refused = refused(other);

    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.UNSUPPORTED_RULE);
    assertThat(Bodies.pointers(refused)).containsExactly(pointer);
  }

  @Test
  void anythingButAnObjectIsRefused() {
    // When
    Refusal refused = refused("[]");

    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
    assertThat(Bodies.pointers(refused)).containsExactly("");
  }

  @Test
  void everyUnknownMemberIsToldWithWhatIsMissing() {
    // Given
    String faulty =
        ElectionApi.electionJson("x-1")
            .replace("\"blank\"", "\"blnk\"")
            .replace("\"share\"", "\"shear\"")
            .replace("\"colour\"", "\"color\"");

    // When
    Refusal refused = refused(faulty);

    // Then
    assertThat(Bodies.pointers(refused))
        .containsExactlyInAnyOrder(
            "/blnk",
            "/blank",
            "/allocation/thresholds/0/shear",
            "/allocation/thresholds/0/share",
            "/lists/0/color");
  }

  @Test
  void namesMayBeOfAnyLanguageBesideAShortOne() {
    // Given
    String document =
        ElectionApi.electionJson("x-1")
            .replace("{\"en\":\"Synthetic\"}", "{\"fr\":\"Synth\u00e9tique\",\"ar\":\"\u0627\"}")
            .replace("{\"pt\":\"Lista A\"}", "{\"zh-Hant\":\"\u7532\",\"short\":\"A\"}");

    // When
    ElectionDefinition read = Definitions.of(document);

    // Then
    assertThat(read.name()).containsOnlyKeys("fr", "ar");
    assertThat(read.lists().getFirst().name()).containsEntry("short", "A");
  }

  private static Refusal refused(String json) {
    return catchThrowableOfType(Refusal.class, () -> Definitions.of(json));
  }
}
