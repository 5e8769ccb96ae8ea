package org.scrutin.results.figures.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Apportionment;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;

/**
 * Sejm 2019, where its official figures are beside the project: each of 460 seats has a sentence.
 */
class PolandInWordsTest {
  private static final File CASES =
      Path.of(System.getProperty("scrutin.root", ".."), "../shared/data/seats/cases.json").toFile();
  private static final String CITATION = "Kodeks wyborczy art. 232";

  @Test
  void everySeatOfTheSejmIsSaid() throws IOException {
    // Given
    assumeTrue(CASES.exists(), "the real figures are not beside the project");
    List<StepAnswer> steps = new ArrayList<>();

    // When
    for (JsonNode one : new ObjectMapper().readTree(CASES)) {
      if (one.path("id").asText().startsWith("PL-2019-")) {
        steps.addAll(told(one));
      }
    }

    // Then
    assertThat(steps)
        .hasSize(460)
        .allSatisfy(
            step ->
                assertThat(step.words())
                    .contains(" goes to ", "highest figure left", "(" + CITATION + ")")
                    .contains("Next is " + java.util.Objects.requireNonNull(step.rival()).list()));
  }

  private static List<StepAnswer> told(JsonNode one) {
    List<String> lists = new ArrayList<>();
    BitSet admitted = new BitSet();
    one.path("votes").fieldNames().forEachRemaining(lists::add);
    one.path("threshold")
        .path("eligible")
        .forEach(
            list -> {
              int at = lists.indexOf(list.asText());
              if (at >= 0) {
                admitted.set(at);
              }
            });
    long[] votes =
        lists.stream().mapToLong(list -> one.path("votes").path(list).asLong()).toArray();
    Contest contest =
        new Contest(Method.DHONDT, one.path("seats").asInt(), votes, admitted, Ties.MOST_VOTES);
    return new StepAnswers(lists::get, lists::get, CITATION, false, WorksheetWindow.from(null))
        .steps(contest, Apportionment.of(contest))
        .shown();
  }
}
