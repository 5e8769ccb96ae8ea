package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.seats.allocation.Base;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Admission;
import org.scrutin.seats.margins.Freedom;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** SYNTHETIC: two lists, and a threshold of a twentieth of the valid votes. */
class AdmissibleListsTest {

  @ParameterizedTest
  @CsvSource({
    // second list's votes of 100, voters excluded, could take part, could be kept out
    "4, 1, false, true", // 5 of 101 are less than a twentieth
    "4, 2, true, true", // 6 of 102 are not
    "5, 0, true, false",
    "5, 1, true, true", // 5 of 101
    "6, 19, true, false", // 6 of 119
    "6, 21, true, true", // 6 of 121
    "0, 0, false, false",
  })
  void nationalThresholdIsAskedOfTheCountryWithWhatTheClaimLeavesOpen(
      long votes, long excluded, boolean couldTakePart, boolean couldBeKeptOut) {
    // Given
    AdmissibleLists admissible = new AdmissibleLists(rule(Level.NATIONAL), false);

    // When
    Admission admission = admissible.lists(country(votes), Freedom.adding(excluded));

    // Then
    assertThat(admissible.coupled()).isTrue();
    assertThat(admission.mayTakePart().get(1)).isEqualTo(couldTakePart);
    assertThat(admission.mayBeKeptOut().get(1)).isEqualTo(couldBeKeptOut);
    assertThat(admission.shares()).containsOnly(new Ratio(0, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 100"})
  void constituencysOwnThresholdIsLeftToTheContest(long votes, long excluded) {
    // Given
    AdmissibleLists admissible = new AdmissibleLists(rule(Level.CONSTITUENCY), false);

    // When
    Admission admission = admissible.lists(country(votes), Freedom.adding(excluded));

    // Then
    assertThat(admissible.coupled()).isFalse();
    assertThat(admission.mayTakePart().get(1)).isTrue();
    assertThat(admission.mayBeKeptOut().isEmpty()).isTrue();
    assertThat(admission.shares()).containsOnly(new Ratio(1, 20));
  }

  private static SeatRule rule(Level ofThreshold) {
    return new SeatRule(
        Method.DHONDT,
        Level.CONSTITUENCY,
        Ties.LOTS,
        List.of(new Threshold(new Ratio(1, 20), Base.VALID, ofThreshold, Set.of())),
        List.of("a", "a"));
  }

  private static Ballots country(long second) {
    BitSet both = new BitSet();
    both.set(0, 2);
    return new Ballots(new long[] {100 - second, second}, 100, both, null);
  }
}
