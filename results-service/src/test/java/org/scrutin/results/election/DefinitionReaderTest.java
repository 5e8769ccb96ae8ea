package org.scrutin.results.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.results.Door;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.SeatRule;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

class DefinitionReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everythingStatedIsRead() throws Exception {
    // Given
    JsonNode document = JSON.readTree(Door.electionJson("x-1"));

    // When
    ElectionDefinition read = DefinitionReader.read(document);

    // Then
    assertThat(read.code()).isEqualTo("x-1");
    assertThat(read.timezone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(read.blank()).isEqualTo(BlankRule.INVALID);
    assertThat(read.majority()).isEqualTo(3);
    assertThat(read.profile()).isEqualTo("standard-1");
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
  void everyMethodOfTheLibraryIsRead(String method) throws Exception {
    // Given
    JsonNode document = JSON.readTree(Door.electionJson("x-1").replace("\"dhondt\"", method));

    // When
    Method read = DefinitionReader.read(document).allocation().method();

    // Then
    assertThat(method).startsWith("\"" + read.code() + "\"");
  }

  @Test
  void linksAndSizesOfCoalitionsAreRead() throws Exception {
    // Given
    JsonNode document =
        JSON.readTree(
            Door.electionJson("x-1")
                .replace("\"dhondt\"", "\"dhondt\",\"links\":[[\"B\",\"A\"]]")
                .replace("\"of\":\"valid\"", "\"of\":\"valid\",\"parties\":{\"from\":2,\"to\":3}")
                .replace("\"kind\":\"coalition\"", "\"kind\":\"coalition\",\"parties\":3"));

    // When
    SeatRule rule = DefinitionReader.read(document).seatRule();

    // Then
    assertThat(rule.links()).containsExactly(Set.of(0, 1));
    assertThat(rule.parties()).containsExactly(1, 3);
    assertThat(rule.thresholds().getFirst().parties()).isEqualTo(new Threshold.Parties(2, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"poland-2019", "spain-2023"})
  void realElectionsAreRead(String folder) throws Exception {
    // Given
    Path file = Path.of(System.getProperty("scrutin.root", ".."), "../shared/data", folder);
    Assumptions.assumeThat(file).exists();
    JsonNode document = JSON.readTree(Files.readString(file.resolve("election.json")));

    // When
    ElectionDefinition read = DefinitionReader.read(document);

    // Then
    assertThat(read.lists()).isNotEmpty();
    assertThat(read.allocation().thresholds()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code                            |\"code\":\"x-1\",           |",
        "code                            |\"x-1\"                     |\"X 1\"",
        "name                            |{\"en\":\"Synthetic\"}      |{}",
        "name.en                         |\"Synthetic\"               |\"\"",
        "name.en                         |\"Synthetic\"               |7",
        "name.e n                        |\"en\":                     |\"e n\":",
        "date                            |2024-03-10                  |2024-02-30",
        "timezone                        |Europe/Lisbon               |+01:00",
        "blank                           |\"blank\":\"invalid\"       |\"blank\":\"ignored\"",
        "seats                           |\"seats\":5                 |\"seats\":0",
        "seats                           |\"seats\":5                 |\"seats\":5.0",
        "majority                        |\"majority\":3              |\"majority\":6",
        "test                            |\"majority\":3              |\"test\":\"yes\"",
        "event                           |\"majority\":3              |\"event\":\"?\"",
        "allocation.level                |\"constituency\"            |\"village\"",
        "allocation.ties                 |\"lots\"                    |\"coin\"",
        "allocation.method               |\"dhondt\"                  |\"largest-remainder\"",
        "allocation.method               |\"dhondt\"                 "
            + " |\"dhondt\",\"quota\":\"hare\"",
        "allocation.quota                |\"dhondt\"                  |\"dhondt\",\"quota\":\"x\"",
        "allocation.firstDivisor         |\"dhondt\"                 "
            + " |\"dhondt\",\"firstDivisor\":\"1.4\"",
        "allocation.links                |\"dhondt\"                  |\"dhondt\",\"links\":7",
        "allocation.links                |\"dhondt\"                 "
            + " |\"dhondt\",\"links\":[[\"A\"]]",
        "allocation.links                |\"dhondt\"                 "
            + " |\"dhondt\",\"links\":[[\"A\",\"A\"]]",
        "allocation.links                |\"dhondt\"                 "
            + " |\"dhondt\",\"links\":[[\"A\",\"X\"]]",
        "allocation.thresholds[0].parties.from|\"of\":\"valid\"      "
            + " |\"of\":\"valid\",\"parties\":{}",
        "lists[1].parties                |\"kind\":\"coalition\"     "
            + " |\"kind\":\"x\",\"parties\":0",
        "allocation.citation             |\"citation\":\"none\",      |",
        "allocation.thresholds           |\"thresholds\":[            |\"thresholds\":7,\"x\":[",
        "allocation.thresholds[0].share  |3/100                       |101/100",
        "allocation.thresholds[0].share  |3/100                       |0.03",
        "allocation.thresholds[0].of     |\"of\":\"valid\"            |\"of\":\"ballots\"",
        "allocation.thresholds[0].appliesTo|[\"party\"]               |[\"partei\"]",
        "allocation.thresholds[0].appliesTo|[\"party\"]               |[]",
        "lists[0].code                   |\"code\":\"A\"              |\"code\":\"Valid\"",
        "lists[0].colour                 |#102030                     |red",
        "lists[1].kind                   |,\"kind\":\"coalition\"     |",
        "lists[1].extra                  |\"kind\":\"coalition\"      |\"kind\":\"x\",\"extra\":1",
      })
  void aFaultNamesItsField(String field, String stated, String instead) throws Exception {
    // Given
    String valid = Door.electionJson("x-1");
    String faulty = valid.replace(stated, instead == null ? "" : instead);
    assertThat(faulty).isNotEqualTo(valid);

    // When
    InvalidDefinition refused = refused(faulty);

    // Then
    assertThat(refused.unsupported()).isFalse();
    assertThat(refused.problems()).extracting(FieldProblem::field).contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allocation.method |\"dhondt\"      |\"borda\"",
        "profile           |\"majority\":3  |\"profile\":\"mine-1\"",
        "publication       |\"majority\":3  |\"publication\":{\"notBefore\":\"2024-03-11\"}",
      })
  void whatCannotBeKeptIsRefusedApart(String field, String stated, String instead)
      throws Exception {
    // Given
    String other = Door.electionJson("x-1").replace(stated, instead);

    // When
    InvalidDefinition refused = refused(other);

    // Then
    assertThat(refused.unsupported()).isTrue();
    assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly(field);
  }

  @Test
  void anythingButAnObjectIsRefused() {
    // Given
    JsonNode document = JSON.createArrayNode();

    // When
    var reading = assertThatThrownBy(() -> DefinitionReader.read(document));

    // Then
    reading.isInstanceOf(InvalidDefinition.class).hasMessageContaining("must be an object");
  }

  @Test
  void halfACharacterIsNoText() throws Exception {
    // Given
    String faulty = Door.electionJson("x-1").replace("Synthetic", "\\ud800");

    // When
    InvalidDefinition refused = refused(faulty);

    // Then
    assertThat(refused.problems()).extracting(FieldProblem::field).containsExactly("name.en");
  }

  private static InvalidDefinition refused(String json) throws Exception {
    JsonNode document = JSON.readTree(json);
    return catchThrowableOfType(InvalidDefinition.class, () -> DefinitionReader.read(document));
  }
}
