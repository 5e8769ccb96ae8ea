package org.scrutin.results.election.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.ElectionApi;

/** How the seats stood before, in election.json. */
class PreviousCheckTest {
  private static final String GOOD =
      """
      {"name":{"en":"Before"},"date":"2019-03-10","seats":{"A":3,"OLD":1,"OLDER":1},
       "lists":{"OLD":{"name":{"en":"Old"}},"OLDER":{"name":{"en":"Older"}}},
       "succession":[{"from":["OLD","OLDER"],"to":"B"}],"source":"synthetic"}
      """;

  @Test
  void isAcceptedWithListsThatAreNoMore() {
    // When
    ElectionDefinition definition = Definitions.of(with(GOOD));

    // Then
    assertThat(definition.lists()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"A\":3 | \"Z\":3 | /previous/seats/Z",
        "\"A\":3 | \"A\":-3 | /previous/seats/A",
        "{\"A\":3,\"OLD\":1,\"OLDER\":1} | {} | /previous/seats",
        "\"to\":\"B\" | \"to\":\"OLD\" | /previous/succession/0/to",
        "[\"OLD\",\"OLDER\"] | [\"OLD\",\"GONE\"] | /previous/succession/0/from/1",
        "[\"OLD\",\"OLDER\"] | [] | /previous/succession/0/from",
        "\"OLDER\":{\"name\" | \"OLDER\":{\"nom\" | /previous/lists/OLDER/nom",
        "\"OLDER\":{\"name\" | \"OLDER\":{\"nom\" | /previous/lists/OLDER/name",
        "\"lists\":{ | \"lists\":{\"\\u0000\":{\"name\":{\"en\":\"x\"}}, | /previous/lists/?",
        "2019-03-10 | then | /previous/date",
        "\"source\" | \"sauce\" | /previous/source",
      })
  void isRefusedWhereItDoesNotHold(String good, String bad, String pointer) {
    // Given
    String document = with(GOOD.replace(good, bad));

    // When
    Refusal refused = catchThrowableOfType(Refusal.class, () -> Definitions.of(document));

    // Then
    assertThat(refused.type()).isEqualTo(ProblemType.INVALID);
    assertThat(Bodies.pointers(refused)).contains(pointer);
  }

  private static String with(String previous) {
    return ElectionApi.electionJson("x-1")
        .replace("\"lists\":", "\"previous\":" + previous + ",\"lists\":");
  }
}
