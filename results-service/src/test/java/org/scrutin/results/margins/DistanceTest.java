package org.scrutin.results.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.margins.Margin.Kind;
import org.scrutin.results.seats.LargestRemainder;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Quota;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.Ties;

/** Distances of three lists and eight seats, by D'Hondt 5, 3 and 0. */
class DistanceTest {
  private static final Race RACE = Race.open(Method.DHONDT, 8, Ties.LOTS, 10_000, 6_000, 1_500);

  @ParameterizedTest
  @CsvSource({
    "4, 4, 0, 1112, 2000, 2500",
    "4, 3, 1, 417, 500, 2500",
    "5, 2, 1, 375, 500, 2500",
    "6, 2, 0, 667, 2000, 1000",
    "3, 4, 1, 2223, 5000, 4000",
    "5, 3, 0, 0, 0, 0",
  })
  void toOtherSeats(int first, int second, int third, long moved, long added, long removed) {
    // Given
    int[] target = {first, second, third};

    // Then
    assertThat(ballots(target, Kind.MOVED)).contains(moved);
    assertThat(ballots(target, Kind.ADDED)).contains(added);
    assertThat(ballots(target, Kind.REMOVED)).contains(removed);
  }

  @Test
  void aListWithoutBallotsCannotWinByRemoval() {
    Race race = Race.open(Method.DHONDT, 2, Ties.LOTS, 5, 0);

    assertThat(Distance.of(race, new int[] {1, 1}, Kind.REMOVED)).isEmpty();
    assertThat(Distance.of(race, new int[] {1, 1}, Kind.ADDED)).map(Distance::ballots).contains(3L);
  }

  @Test
  void whatIsNotAvailableIsRefused() {
    Race quota = Race.open(new LargestRemainder(Quota.HARE), 8, Ties.LOTS, 10_000, 6_000, 1_500);
    Race threshold =
        new Race(
            Method.DHONDT,
            8,
            Ties.LOTS,
            RACE.votes(),
            RACE.valid(),
            RACE.onBallot(),
            false,
            Admission.within(List.of(new Ratio(1, 10), new Ratio(1, 10), new Ratio(1, 10))));
    int[] target = {4, 4, 0};

    assertThat(Distance.unavailable(quota, Kind.MOVED)).contains(Unavailable.NO_COMMON_DIVISOR);
    assertThat(Distance.unavailable(threshold, Kind.ADDED))
        .contains(Unavailable.DISTANCE_WITH_THRESHOLD);
    assertThat(Distance.of(threshold, target, Kind.MOVED)).map(Distance::ballots).contains(1112L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distance.of(threshold, target, Kind.ADDED))
        .withMessageContaining("threshold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distance.of(RACE, new int[] {4, 4, 1}, Kind.MOVED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distance.of(RACE, new int[] {9, -1, 0}, Kind.MOVED));
  }

  private static Optional<Long> ballots(int[] target, Kind kind) {
    return Distance.of(RACE, target, kind).map(Distance::ballots);
  }
}
