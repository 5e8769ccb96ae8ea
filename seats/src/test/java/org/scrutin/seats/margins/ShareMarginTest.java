package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** Thresholds as margins. */
class ShareMarginTest {
  private static final Race RACE = Race.open(Method.DHONDT, 30, Ties.LOTS, 10_000, 6_000, 840);
  private static final Ratio FIVE = new Ratio(5, 100);

  @ParameterizedTest
  @CsvSource({"MOVED, 2", "ADDED, 3", "REMOVED, 40"})
  void theThirdListIsTwoVotesShortOfFivePercent(Kind kind, long ballots) {
    // 5 % of 16,840 are 842; 2 / 0.95 is above 2; 2 / 0.05 are 40
    ShareMargin margin = ShareMargin.of(RACE, 2, FIVE, kind);

    assertThat(margin.reached()).isFalse();
    assertThat(margin.ballots()).hasValue(ballots);
  }

  @ParameterizedTest
  @CsvSource({"MOVED, 5159", "ADDED, 103161", "REMOVED, 5430"})
  void theSecondListIsAboveIt(Kind kind, long ballots) {
    // 6,000 - 842 are 5,158; / 0.05 are 103,160; / 0.95 are 5,429.5
    ShareMargin margin = ShareMargin.of(RACE, 1, FIVE, kind);

    assertThat(margin.reached()).isTrue();
    assertThat(margin.ballots()).hasValue(ballots);
  }

  @ParameterizedTest
  @CsvSource({"MOVED, 1", "ADDED, 2", "REMOVED, 20"})
  void oneVoteInAThousandMillionIsMissing(Kind kind, long ballots) {
    // 5 % are 50,000,000; 1 / 0.95 is above 1; 1 / 0.05 are 20
    Race race = Race.open(Method.DHONDT, 30, Ties.LOTS, 600_000_000, 350_000_001, 49_999_999);

    assertThat(ShareMargin.of(race, 2, FIVE, kind).ballots()).hasValue(ballots);
  }

  @Test
  void theWholeIsNotReachedByAddingToAPart() {
    assertThat(ShareMargin.of(RACE, 0, new Ratio(1, 1), Kind.ADDED).ballots()).isEmpty();
    assertThat(ShareMargin.of(RACE, 0, new Ratio(1, 1), Kind.MOVED).ballots()).hasValue(6_840);
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestBallotsOfAnyDistribution(@ForAll long seed, @ForAll Kind kind) {
    // Given
    Random random = new Random(seed);
    SmallElection election = new SmallElection(random, List.of(Method.DHONDT), 3, 7);
    int list = random.nextInt(election.lists);
    int parts = 1 + random.nextInt(8);
    Ratio share = new Ratio(1 + random.nextInt(parts), parts);

    // When
    ShareMargin margin = ShareMargin.of(election.race(), list, share, kind);

    // Then
    for (int ballots = 0; ballots <= 5; ballots++) {
      boolean expected =
          election.after(kind, ballots).stream()
              .anyMatch(
                  way -> share.reachedBy(way[list], Arrays.stream(way).sum()) != margin.reached());
      OptionalLong found = margin.ballots();
      assertThat(found.isPresent() && found.getAsLong() <= ballots)
          .as("%s of list %d, %d ballots %s, %s", share, list, ballots, kind, election)
          .isEqualTo(expected);
    }
  }
}
