package org.scrutin.results.figures.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.declared.Synthetic.NORTH;
import static org.scrutin.results.declared.Synthetic.ROOT;
import static org.scrutin.results.declared.Synthetic.SOUTH;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.json.Json;
import org.scrutin.results.count.RecordedDraws;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.declared.Synthetic;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.figures.lots.LotsOnRecord;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/** Which announcement gives the seats of a tally without sheets. */
class DeclaredSeatsTest {
  private static final int N = DeclaredFigures.NOT_STATED;
  private static final Tier HARE = new Tier.Apportioned(new LargestRemainder(Quota.HARE));
  private ElectionDefinition election = Synthetic.election(BlankRule.INVALID);
  private final Map<Integer, DeclaredFigures> inForce = new HashMap<>();

  @BeforeEach
  void nothingIsDeclared() {
    inForce.clear();
  }

  @Test
  void nothingDeclaredGivesNoSeats() {
    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.get("seats").isNull()).isTrue();
    assertThat(answer.get("basis").asText()).isEqualTo("none");
  }

  @Test
  void theSeatsOfTheWholeAreThoseAnnouncedForIt() {
    // Given
    seats(ROOT, 1, 4, 1, N);
    seats(NORTH, 0, 1, 1, 1);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.get("basis").asText()).isEqualTo("declared");
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":4,\"B\":1}");
    assertThat(answer.at("/declared/index").asLong()).isEqualTo(1);
    assertThat(answer.at("/constituencies").size()).isEqualTo(1);
    assertThat(answer.at("/constituencies/0/declared/index").asLong()).isZero();
  }

  @Test
  void constituenciesThatAreAllAnnouncedAreSummed() {
    // Given
    seats(NORTH, 0, 2, 1, N);
    seats(SOUTH, 1, 1, N, 1);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":3,\"B\":1,\"C\":1}");
    assertThat(answer.at("/declared/index").asLong()).isEqualTo(1);
  }

  @Test
  void someConstituenciesAloneSayNothingOfTheWhole() {
    // Given
    seats(SOUTH, 1, 1, N, 1);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.get("basis").asText()).isEqualTo("declared");
    assertThat(answer.get("seats").isNull()).isTrue();
    assertThat(answer.at("/constituencies/0/unit").asText()).isEqualTo("X-S");
  }

  @Test
  void votesOfEveryConstituencyAreAllocated() {
    // Given
    votes(NORTH, 600, 300, 90);
    votes(SOUTH, 100, 300, N);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    // 600, 300 and 300 tie for nothing: three seats; 300 and 150 before 100
    assertThat(answer.get("basis").asText()).isEqualTo("computed");
    assertThat(answer.get("from").asText()).isEqualTo("declared");
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":2,\"B\":3,\"C\":0}");
    assertThat(answer.at("/constituencies/1/seats").toString()).isEqualTo("{\"A\":0,\"B\":2}");
  }

  @Test
  void votesOfSomeConstituenciesGiveNoSeats() {
    // Given
    votes(NORTH, 600, 300, 90);

    // Then
    assertThat(answer(ROOT).get("basis").asText()).isEqualTo("none");
    assertThat(answer(NORTH).get("basis").asText()).isEqualTo("none");
  }

  @Test
  void nationalThresholdsCountTheWholeCountry() {
    // Given
    election =
        Synthetic.election(
            BlankRule.INVALID,
            Method.DHONDT,
            Level.CONSTITUENCY,
            List.of(new Threshold(new Ratio(1, 4), Base.VALID, Level.NATIONAL, Set.of())));
    votes(NORTH, 600, 10, 390);
    votes(SOUTH, 500, 490, 10);

    // When
    JsonNode answer = explained(NORTH);

    // Then
    // of 2000 valid votes the third list has 400, the second 500
    assertThat(answer.at("/constituencies/0/seats").toString())
        .isEqualTo("{\"A\":3,\"B\":0,\"C\":0}");
    assertThat(answer.at("/constituencies/0/explanation/keptOut").toString()).isEqualTo("[\"C\"]");
    assertThat(answer.at("/constituencies/0/explanation/worksheet/2/quotient").asText())
        .isEqualTo("600/3");
  }

  @Test
  void seatsThatWaitForLotsAreSaidToBeOpen() {
    // Given
    votes(NORTH, 600, 300, 0);
    votes(SOUTH, 200, 100, 0);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":3,\"B\":1,\"C\":0}");
    assertThat(answer.get("lots").toString())
        .isEqualTo("[{\"unit\":\"X-S\",\"seat\":2,\"seats\":1,\"lists\":[\"A\",\"B\"]}]");
    assertThat(answer.get("notFinal").toString()).isEqualTo("[\"A\",\"B\"]");
  }

  @Test
  void aNationalRuleNeedsTheVotesOfTheWholeAlone() {
    // Given
    election = Synthetic.election(BlankRule.INVALID, Method.PLURALITY, Level.NATIONAL, List.of());
    votes(ROOT, 3, 7, N);

    // When
    JsonNode answer = explained(ROOT);

    // Then
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":0,\"B\":1,\"C\":0}");
    assertThat(answer.get("constituencies")).isEmpty();
    assertThat(answer.at("/explanation/worksheet/0/list").asText()).isEqualTo("B");
  }

  @Test
  void withoutAVoteSeatsStayUnassigned() {
    // Given
    votes(NORTH, 0, 0, 0);
    votes(SOUTH, 200, 90, 0);

    // When
    JsonNode answer = answer(ROOT);

    // Then
    assertThat(answer.at("/constituencies/0/unassigned").asInt()).isEqualTo(3);
    assertThat(answer.at("/seats/A").asInt()).isEqualTo(2);
  }

  @Test
  void whereTheLawCountsBlankAsValidItRaisesTheBase() {
    // Given
    election =
        Synthetic.election(
            BlankRule.VALID,
            Method.DHONDT,
            Level.CONSTITUENCY,
            List.of(new Threshold(new Ratio(1, 10), Base.VALID, Level.CONSTITUENCY, Set.of())));
    figures(NORTH, new long[] {60, 30, 10}, Map.of(DeclaredFigure.BLANK, 1L));
    figures(SOUTH, new long[] {60, 30, 10}, Map.of(DeclaredFigure.VALID, 100L));

    // When
    JsonNode answer = explained(ROOT);

    // Then
    assertThat(answer.at("/constituencies/0/explanation/valid").asLong()).isEqualTo(101);
    assertThat(answer.at("/constituencies/0/explanation/keptOut").toString()).isEqualTo("[\"C\"]");
    assertThat(answer.at("/constituencies/1/explanation/keptOut")).isEmpty();
  }

  @Test
  void levellingSeatsStandBesideThoseOfTheConstituencies() {
    // Given
    election = Synthetic.election(new Tier.Levelled(Method.DHONDT, 2, List.of()), 7);
    votes(NORTH, 60, 30, 20);
    votes(SOUTH, 60, 40, 20);

    // When
    JsonNode answer = explained(ROOT);

    // Then
    // Of 7 seats by 120, 70 and 40 votes 4, 2 and 1 are due; the constituencies gave 3 and 2.
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":4,\"B\":2,\"C\":1}");
    assertThat(answer.get("levelling").toString()).isEqualTo("{\"A\":1,\"B\":0,\"C\":1}");
    assertThat(answer.at("/constituencies/0/seats/A").asInt()).isEqualTo(2);
    assertThat(answer.at("/explanation/worksheet")).hasSize(7);
    assertThat(answer.at("/explanation/lists/0/words").asText())
        .isEqualTo(
            "A won 3 in constituencies, and 4 of the 7 shared here are due to it: 1 to level.");
    assertThat(answer(NORTH).has("levelling")).isFalse();
  }

  @Test
  void aListOverItsShareIsNamedAsSuch() {
    // Given
    election = Synthetic.election(new Tier.Levelled(Method.DHONDT, 2, List.of()), 7);
    votes(NORTH, 60, 19, 18);
    votes(SOUTH, 60, 51, 49);

    // When
    JsonNode answer = explained(ROOT);

    // Then
    // A won 3 and 1; of 7 seats by 120, 70 and 67 votes 3 are due to it. The others share 3.
    assertThat(answer.at("/explanation/lists/0/direct").asInt()).isEqualTo(4);
    assertThat(answer.at("/explanation/lists/0/words").asText()).contains("more than its share");
    assertThat(answer.at("/explanation/lists/0").has("due")).isFalse();
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":4,\"B\":2,\"C\":1}");
  }

  @Test
  void announcedConstituenciesAreTheWholeOnlyWithTheLevellingSeats() {
    // Given
    election = Synthetic.election(new Tier.Levelled(Method.DHONDT, 2, List.of()), 7);
    seats(NORTH, 0, 2, 1, N);
    seats(SOUTH, 1, 1, N, 1);

    // When
    JsonNode without = answer(ROOT);
    seats(NORTH, 2, 2, 1, 1);
    seats(SOUTH, 3, 1, 1, 1);
    JsonNode placed = answer(ROOT);

    // Then
    assertThat(without.get("seats").isNull()).isTrue();
    assertThat(without.get("constituencies")).hasSize(2);
    assertThat(placed.get("seats").toString()).isEqualTo("{\"A\":3,\"B\":2,\"C\":2}");
  }

  @Test
  void constituenciesGetTheirSeatsByTheVotesAnnounced() {
    // Given
    election = Synthetic.election(HARE, 7);
    votes(NORTH, 200, 100, 50);
    votes(SOUTH, 100, 150, 100);

    // When
    JsonNode tie = answer(ROOT);
    votes(SOUTH, 100, 150, 101);
    JsonNode answer = explained(ROOT);

    // Then
    assertThat(tie.get("seats").isNull()).isTrue();
    assertThat(tie.at("/lots/0/units").toString()).isEqualTo("[\"X-N\",\"X-S\"]");
    assertThat(answer.get("apportionment").toString()).isEqualTo("{\"X-N\":3,\"X-S\":4}");
    assertThat(answer.at("/explanation/worksheet/6/unit").asText()).isEqualTo("X-S");
    assertThat(answer.at("/constituencies/1/explanation/worksheet")).hasSize(4);
    assertThat(answer.get("seats").toString()).isEqualTo("{\"A\":3,\"B\":3,\"C\":1}");
  }

  private JsonNode answer(int unit) {
    return answer(unit, false);
  }

  private JsonNode explained(int unit) {
    return answer(unit, true);
  }

  private JsonNode answer(int unit, boolean explain) {
    SeatsFound found =
        new DeclaredSeats(election, Synthetic.UNITS, inForce, RecordedDraws.none())
            .of(unit, explain);
    return Json.MAPPER.valueToTree(
        new UnitSeatsMaker(election, Synthetic.UNITS, LotsOnRecord.NONE, WorksheetWindow.from(null))
            .of(found));
  }

  private void seats(int unit, long index, int... seats) {
    inForce.put(
        unit,
        DeclaredFigures.inForce(
            List.of(new DeclaredFigures.Row(by(index), Map.of(), null, seats))));
  }

  private void votes(int unit, long... votes) {
    figures(unit, votes, Map.of());
  }

  private void figures(int unit, long[] votes, Map<DeclaredFigure, Long> figures) {
    inForce.put(
        unit,
        DeclaredFigures.inForce(List.of(new DeclaredFigures.Row(by(0), figures, votes, null))));
  }

  private static Announcement by(long index) {
    return new Announcement(index, LocalDate.of(2026, 1, 12), "Commission", "press", "preliminary");
  }
}
