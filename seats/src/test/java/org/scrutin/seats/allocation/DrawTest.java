package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.method.Method;

/** 600/2 = 300/1 for the second seat: lists 0 and 1 draw lots. */
class DrawTest {
  private static final Contest TIED =
      Contest.open(Method.DHONDT, 2, new long[] {600, 300, 100}, Ties.LOTS);
  private static final List<Integer> BOTH = List.of(0, 1);

  @Test
  void aDrawByHandGivesTheSeat() {
    // When
    Outcome outcome = Apportionment.of(TIED, List.of(byHand(2, BOTH, List.of(1))));

    // Then
    assertThat(outcome).isInstanceOf(Settled.class);
    assertThat(outcome.seats()).containsExactly(1, 1, 0);
    assertThat(outcome.awards().getLast())
        .isEqualTo(new Award(2, 1, Award.AwardedBy.QUOTIENT, 300, 1));
  }

  @Test
  void aDrawBySeedGivesTheSeatThatAnyoneCanRecompute() {
    // Given
    String seed = "20240310";
    int drawn = (int) new Sampler(seed, 2).number(1) - 1;

    // When
    Outcome outcome = Apportionment.of(TIED, List.of(new Draw.BySeed(2, BOTH, seed)));

    // Then
    assertThat(outcome.seats()[drawn]).isEqualTo(drawn == 0 ? 2 : 1);
    assertThat(outcome).isInstanceOf(Settled.class);
  }

  @Test
  void aSeedGivesDifferentListsDifferentLuck() {
    // When
    long first =
        IntStream.range(0, 1000)
            .filter(
                seed ->
                    Apportionment.of(TIED, List.of(new Draw.BySeed(2, BOTH, String.valueOf(seed))))
                            .seats()[0]
                        == 2)
            .count();

    // Then
    assertThat(first).isBetween(440L, 560L);
  }

  @Test
  void severalSeatsAreDrawnWithoutReplacement() {
    // Given
    Contest three = Contest.open(Method.DHONDT, 2, new long[] {50, 50, 50}, Ties.LOTS);

    // When
    Outcome outcome = Apportionment.of(three, List.of(new Draw.BySeed(1, List.of(0, 1, 2), "7")));

    // Then
    List<Long> drawn = new Sampler("7", 3).distinct(2);
    assertThat(drawn).doesNotHaveDuplicates();
    assertThat(outcome.seats()).containsExactly(seat(drawn, 1), seat(drawn, 2), seat(drawn, 3));
  }

  @Test
  void theDrawIsForWhatTheTieRuleLeaves() {
    // Given
    // 400/4 = 200/2 = 200/2 = 100/1 for two seats: the first by votes, the second by lot
    Contest contest =
        Contest.open(Method.DHONDT, 7, new long[] {400, 200, 200, 100}, Ties.MOST_VOTES);

    // When
    Outcome outcome = Apportionment.of(contest, List.of(byHand(7, List.of(1, 2), List.of(2))));

    // Then
    assertThat(outcome.seats()).containsExactly(4, 1, 2, 0);
  }

  static List<Draw> otherDraws() {
    return List.of(
        byHand(1, BOTH, List.of(1)),
        byHand(2, List.of(0, 2), List.of(0)),
        byHand(2, List.of(0, 1, 2), List.of(0)),
        byHand(2, List.of(0, 1, 1), List.of(0)),
        byHand(2, BOTH, List.of(2)),
        byHand(2, BOTH, List.of(0, 1)),
        byHand(2, BOTH, List.of()),
        new Draw.BySeed(3, BOTH, "7"),
        new Draw.BySeed(2, List.of(1, 2), "7"));
  }

  @ParameterizedTest
  @MethodSource("otherDraws")
  void aDrawForOtherLotsIsRefused(Draw draw) {
    assertThatExceptionOfType(InvalidDraw.class)
        .isThrownBy(() -> Apportionment.of(TIED, List.of(draw)));
  }

  @Test
  void aDrawThatNothingWaitsForIsRefused() {
    assertThatExceptionOfType(InvalidDraw.class)
        .isThrownBy(
            () ->
                Apportionment.of(
                    TIED, List.of(byHand(2, BOTH, List.of(1)), byHand(2, BOTH, List.of(1)))))
        .withMessageContaining("seat 2 does not wait");
  }

  @Test
  void aDrawByHandNeedsWitnessesAndMinutes() {
    assertThatExceptionOfType(InvalidDraw.class)
        .isThrownBy(() -> new Draw.ByHand(2, BOTH, List.of(1), List.of(), "minutes 4"));
    assertThatExceptionOfType(InvalidDraw.class)
        .isThrownBy(() -> new Draw.ByHand(2, BOTH, List.of(1), List.of("a judge"), " "));
  }

  @Test
  void aDrawOnRecordAnswersItsOwnLotsAlone() {
    // Given
    Draws recorded = Map.of(new Lots(2, 1, BOTH), List.of(1))::get;

    // Then
    assertThat(Apportionment.of(TIED, recorded).seats()).containsExactly(1, 1, 0);
    assertThat(
            Apportionment.of(
                Contest.open(Method.DHONDT, 3, new long[] {900, 300, 100}, Ties.LOTS), recorded))
        .as("seat 3 is another")
        .isInstanceOf(LotsRequired.class);
  }

  @Test
  void linkedListsAskForOneDrawAfterTheOther() {
    // Given
    // Groups {0, 1} and {2, 3} with 60 votes each draw for the third seat, then two lists inside.
    Contest contest = Contest.open(Method.DHONDT, 3, new long[] {30, 30, 40, 20}, Ties.LOTS);
    List<Set<Integer>> links = List.of(Set.of(0, 1), Set.of(2, 3));
    Map<Lots, List<Integer>> recorded = new HashMap<>();

    // When
    recorded.put(new Lots(3, 1, List.of(0, 2)), List.of(2));
    Outcome first = LinkedLists.allocate(contest, links, recorded::get);

    // Then
    assertThat(first)
        .isInstanceOfSatisfying(
            LotsRequired.class, open -> assertThat(open.lots().lists()).containsExactly(0, 1));

    // When
    recorded.put(((LotsRequired) first).lots(), List.of(1));

    // Then
    Outcome second = LinkedLists.allocate(contest, links, recorded::get);
    assertThat(second).isInstanceOf(LotsRequired.class);
    assertThat(((LotsRequired) second).lots().lists()).containsExactly(2, 3);
  }

  @Test
  void theSeatsOfBothTiersFollowADraw() {
    // Given
    SeatRule rule =
        new SeatRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(),
            List.of("party", "party"),
            List.of(1, 1),
            List.of(),
            new Tier.Levelled(Method.DHONDT, 1, List.of()));
    SeatRule.Votes own =
        new SeatRule.Votes(
            1, new long[] {10, 10}, 20, Map.of(new Lots(1, 1, BOTH), List.of(1))::get);
    SeatRule.Votes country = new SeatRule.Votes(2, new long[] {10, 10}, 20);

    // When
    Allocation allocation = Allocation.of(rule, country, List.of(own), true);

    // Then
    assertThat(allocation.constituencies().getFirst().outcome().seats()).containsExactly(0, 1);
    assertThat(allocation.levelling().levelling()).containsExactly(1, 0);
  }

  @Test
  void constituenciesThatDrawForASeatGetIt() {
    // Given
    SeatRule rule =
        new SeatRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(),
            List.of("party"),
            List.of(1),
            List.of(),
            new Tier.Apportioned(Method.DHONDT));
    SeatRule.Votes each = new SeatRule.Votes(0, new long[] {10}, 10);
    Draws draws = Map.of(new Lots(3, 1, List.of(0, 1)), List.of(1))::get;
    SeatRule.Votes country = new SeatRule.Votes(3, new long[] {20}, 20, draws);

    // When
    Allocation allocation = Allocation.of(rule, country, List.of(each, each), true);

    // Then
    assertThat(allocation.constituencies())
        .extracting(Allocation.Given::seats)
        .containsExactly(1, 2);
  }

  @Test
  void withoutADrawTheLotsStayOpen() {
    assertThat(Apportionment.of(TIED, Draws.NONE)).isInstanceOf(LotsRequired.class);
  }

  private static int seat(List<Long> drawn, long number) {
    return drawn.contains(number) ? 1 : 0;
  }

  private static Draw byHand(int seat, List<Integer> lists, List<Integer> winners) {
    return new Draw.ByHand(seat, lists, winners, List.of("a judge", "a teacher"), "minutes 4");
  }
}
