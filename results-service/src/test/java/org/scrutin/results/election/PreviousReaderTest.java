package org.scrutin.results.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.Door;

/** How the seats stood before, in election.json. */
class PreviousReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD =
      """
      {"name":{"en":"Before"},"date":"2019-03-10","seats":{"A":3,"OLD":1,"OLDER":1},
       "lists":{"OLD":{"name":{"en":"Old"}},"OLDER":{"name":{"en":"Older"}}},
       "succession":[{"from":["OLD","OLDER"],"to":"B"}],"source":"synthetic"}
      """;

  @Test
  void isAcceptedWithListsThatAreNoMore() throws Exception {
    // Given
    JsonNode document = with(GOOD);

    // When
    ElectionDefinition definition = DefinitionReader.read(document);

    // Then
    assertThat(definition.lists()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"A\":3 | \"Z\":3 | previous.seats.Z",
        "\"A\":3 | \"A\":-3 | previous.seats.A",
        "\"to\":\"B\" | \"to\":\"OLD\" | previous.succession[0].to",
        "[\"OLD\",\"OLDER\"] | [\"GONE\"] | previous.succession[0].from",
        "2019-03-10 | then | previous.date",
        "\"source\" | \"sauce\" | previous.source",
      })
  void isRefusedWhereItDoesNotHold(String good, String bad, String field) throws Exception {
    // Given
    JsonNode document = with(GOOD.replace(good, bad));

    // When, Then
    assertThatThrownBy(() -> DefinitionReader.read(document))
        .isInstanceOfSatisfying(
            InvalidDefinition.class,
            invalid ->
                assertThat(invalid.problems()).extracting(FieldProblem::field).contains(field));
  }

  private static JsonNode with(String previous) throws Exception {
    ObjectNode document = (ObjectNode) JSON.readTree(Door.electionJson("x-1"));
    return document.set("previous", JSON.readTree(previous));
  }
}
