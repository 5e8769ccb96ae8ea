package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.results.materiality.ContestCase.Annulled;
import org.scrutin.results.materiality.ContestCase.Side;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Held;
import org.scrutin.seats.margins.Race;
import org.scrutin.seats.margins.Verdict;
import org.scrutin.seats.method.Method;

/**
 * SYNTHETIC: three seats by D'Hondt for 60 and 40 votes. The quotients are 60, 40 and 30 against
 * 20, so the second list takes the last seat from the first with 61 votes and draws lots for it
 * with 60.
 */
class ContestCaseTest {
  private static final int UNIT = 7;
  private static final Race RACE = race(60, 40);
  private static final Held HELD = Held.of(RACE.allocate());

  @Test
  void moreExcludedVotersThanTheMarginChangeASeat() {
    // Given
    ContestCase contest = contest(change(0, 25));

    // When
    ContestAnswer answer = contest.answer(null, 0);

    // Then: the margin is the fewest, not what is alleged
    assertThat(answer)
        .isEqualTo(new ContestAnswer(UNIT, Verdict.CHANGE, 25, 0, 0, 0, 1, 21L, "pair", null));
  }

  @Test
  void oneLessThanTheMarginLeavesTheSeatToLots() {
    // Given
    ContestCase contest = contest(change(0, 20));

    // When
    ContestAnswer answer = contest.answer(null, 0);

    // Then
    assertThat(answer)
        .isEqualTo(new ContestAnswer(UNIT, Verdict.TIE, 20, 0, 0, 0, 1, 21L, "pair", null));
  }

  @Test
  void fewerSayHowFarTheSeatIs() {
    // Given
    ContestCase contest = contest(change(0, 19));

    // When
    ContestAnswer answer = contest.answer(null, 0);

    // Then
    assertThat(answer)
        .isEqualTo(new ContestAnswer(UNIT, Verdict.NONE, 19, 0, 0, null, null, 21L, null, null));
    assertThat(answer.matters()).isFalse();
  }

  @Test
  void voidAndExcludedTogetherDoMoreThanEachAndHaveNoMarginOfOneKind() {
    // Given: 59 / 2 against (40 + 19) / 2
    ContestCase contest = contest(change(1, 19));

    // When
    ContestAnswer answer = contest.answer(null, 1);

    // Then
    assertThat(answer.verdict()).isEqualTo(Verdict.TIE);
    assertThat(answer.margin()).isNull();
  }

  @Test
  void annulmentThatMovesASeatByItselfIsAReallocation() {
    // Given: without 30 of its votes the first list has 30 and 15 against 40 and 20
    Race without = race(30, 40);
    ContestCase contest =
        new ContestCase(UNIT, HELD, new Side(RACE, change(0, 0)), new Side(without, none(without)));

    // When
    ContestAnswer answer =
        contest.answer(new Annulled(without, without.allocate(), 30, null, null), 0);

    // Then
    assertThat(answer)
        .isEqualTo(
            new ContestAnswer(
                UNIT,
                Verdict.CHANGE,
                0,
                0,
                30,
                0,
                1,
                null,
                "reallocation",
                new ContestAnswer.Rerun(null, null)));
  }

  @Test
  void votingAgainMattersWhereAllocatingWithoutDoesNot() {
    // Given: 55 and 27.5 against 40 and 20 leave the seats, until 16 voters more make 56 of the 40
    Race without = race(55, 40);
    ContestChange none = none(without);
    ContestCase contest =
        new ContestCase(UNIT, HELD, new Side(RACE, change(0, 0)), new Side(without, none));
    Side again = new Side(without, none.plus(16));

    // When
    ContestAnswer answer =
        contest.answer(new Annulled(without, without.allocate(), 5, 16L, again), 0);

    // Then
    assertThat(answer.verdict()).isEqualTo(Verdict.NONE);
    assertThat(answer.rerun()).isEqualTo(new ContestAnswer.Rerun(16L, Verdict.CHANGE));
    assertThat(answer.matters()).isTrue();
  }

  private static ContestCase contest(ContestChange change) {
    return new ContestCase(UNIT, HELD, new Side(RACE, change), null);
  }

  private static ContestChange change(long voided, long added) {
    return change(RACE, voided, added);
  }

  private static ContestChange none(Race race) {
    return change(race, 0, 0);
  }

  private static ContestChange change(Race race, long voided, long added) {
    return new ContestChange(
        new VoidBallots(race.votes(), 0, voided, new long[2], List.of()), added);
  }

  private static Race race(long first, long second) {
    return Race.open(Method.DHONDT, 3, Ties.LOTS, first, second);
  }
}
