package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** Thresholds as laws state them; the votes are made up. */
class SeatRuleTest {
  private static final SeatRule POLAND =
      new SeatRule(
          Method.DHONDT,
          Level.CONSTITUENCY,
          Ties.MOST_VOTES,
          List.of(
              new Threshold(Ratio.parse("5/100"), Base.VALID, Level.NATIONAL, Set.of("party")),
              new Threshold(Ratio.parse("8/100"), Base.VALID, Level.NATIONAL, Set.of("coalition"))),
          List.of("party", "coalition", "minority", "party"));
  private static final SeatRule SPAIN =
      new SeatRule(
          Method.DHONDT,
          Level.CONSTITUENCY,
          Ties.MOST_VOTES,
          List.of(new Threshold(Ratio.parse("3/100"), Base.VALID, Level.CONSTITUENCY, Set.of())),
          List.of("party", "party", "party"));

  @Test
  void sharesDifferByKindAndMinoritiesAreExempt() {
    // When
    BitSet exactly = POLAND.admittedNationally(new long[] {50, 80, 1, 869}, 1000);
    BitSet oneLess = POLAND.admittedNationally(new long[] {49, 79, 1, 871}, 1000);

    // Then
    assertThat(exactly.stream()).containsExactly(0, 1, 2, 3);
    assertThat(oneLess.stream()).containsExactly(2, 3);
    assertThat(POLAND.couples()).isTrue();
  }

  @Test
  void aListBelowTheNationalThresholdWinsNothingWhereItIsStrong() {
    // Given
    Votes strong = new Votes(2, new long[] {100, 10, 20, 30}, 160);
    Votes elsewhere = new Votes(2, new long[] {0, 2000, 0, 5000}, 7000);
    Votes country = Votes.sum(List.of(strong, elsewhere));

    // When
    BitSet admitted = POLAND.admittedNationally(country.votes(), country.valid());
    Outcome outcome = POLAND.allocate(strong, admitted);

    // Then
    assertThat(country.seats()).isEqualTo(4);
    assertThat(country.valid()).isEqualTo(7160);
    assertThat(outcome.seats()).containsExactly(0, 0, 1, 1);
  }

  @Test
  void blankVotesRaiseTheBaseOfAConstituency() {
    // Given
    BitSet all = SPAIN.admittedNationally(new long[] {0, 0, 0}, 0);

    // When
    Outcome without = SPAIN.allocate(new Votes(33, new long[] {700, 270, 30}, 1000), all);
    Outcome withBlank = SPAIN.allocate(new Votes(33, new long[] {700, 270, 30}, 1001), all);

    // Then
    assertThat(without.seats()).containsExactly(23, 9, 1);
    assertThat(withBlank.seats()).containsExactly(24, 9, 0);
    assertThat(SPAIN.couples()).isFalse();
  }

  @Test
  void aNationalRuleAllocatesTheWhole() {
    // Given
    SeatRule president =
        new SeatRule(
            Method.PLURALITY, Level.NATIONAL, Ties.LOTS, List.of(), List.of("party", "party"));
    long[] votes = {3241461, 7156462};

    // When
    Outcome outcome =
        president.allocate(
            new Votes(1, votes, 10397923), president.admittedNationally(votes, 10397923));

    // Then
    assertThat(outcome.seats()).containsExactly(0, 1);
  }

  @Test
  void theSumOfNothingIsNothing() {
    assertThat(Votes.sum(List.of()).votes()).isEmpty();
  }

  @Test
  void aThresholdBeyondTheWholeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Threshold(new Ratio(3, 2), Base.VALID, Level.NATIONAL, Set.of()));
  }

  @Test
  void votesOfOtherListsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SPAIN.admittedNationally(new long[] {1, 2}, 3));
  }

  @Test
  void namesAreThoseOfTheDefinition() {
    assertThat(Ties.MOST_VOTES.code()).isEqualTo("most-votes");
    assertThat(Level.NATIONAL.code()).isEqualTo("national");
    assertThat(Base.VALID.code()).isEqualTo("valid");
  }
}
