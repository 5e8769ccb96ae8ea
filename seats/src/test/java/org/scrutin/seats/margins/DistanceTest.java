package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.testing.BruteForce;

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
  void quotientsMayBeLessThanABallotApart() {
    // By the first quotient with which nobody has too many or too few, 3/5, the second list would
    // need two votes and could have one: 1.2 to 1.8.
    check(Kind.ADDED, new long[] {3, 1}, new int[] {4, 2}, 1);
    check(Kind.REMOVED, new long[] {3, 4}, new int[] {5, 2}, 3);
    // 51 ballots for 216 seats
    check(Kind.MOVED, new long[] {29, 22}, new int[] {131, 85}, 2);
  }

  private static void check(Kind kind, long[] votes, int[] target, long fewest) {
    Race race = Race.open(Method.DHONDT, IntStream.of(target).sum(), Ties.LOTS, votes);

    assertThat(Distance.of(race, target, kind)).map(Distance::ballots).contains(fewest);
    assertThat(exhaustive(race, target, kind)).isEqualTo(fewest);
  }

  /** By every distribution of so many ballots. */
  private static int exhaustive(Race race, int[] target, Kind kind) {
    List<Integer> seats = IntStream.of(target).boxed().toList();
    boolean[] open = new boolean[target.length];
    Arrays.fill(open, true);
    return IntStream.iterate(0, ballots -> ballots + 1)
        .filter(
            ballots ->
                SmallElection.after(kind, race.votes(), open, ballots).stream()
                    .map(votes -> race.with(votes, LongStream.of(votes).sum()).allocate())
                    .anyMatch(outcome -> BruteForce.seats(outcome).contains(seats)))
        .findFirst()
        .orElseThrow();
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

  @Test
  void whereNotAllQuotientsAreTriedNoneIsNearer() {
    Random random = new Random(2023);
    for (int i = 0; i < 300; i++) {
      // Given: more ballots than those of which every quotient is tried
      long[] votes = random.longs(3, 60, 200).toArray();
      Method method = SmallElection.SIGNPOSTS.get(random.nextInt(6));
      Race race = race(method, 2 + random.nextInt(6), votes, i % 2 == 0 ? 0 : random.nextInt(40));
      int[] target = DistancePropertiesTest.target(race.seats(), 3, random);

      // When
      Optional<Distance> distance = Distance.of(race, target, Kind.MOVED);

      // Then
      assertThat(distance.map(Distance::ballots))
          .as("%s to %s", race, Arrays.toString(target))
          .isEqualTo(nearest(race, target));
    }
  }

  /**
   * @param percent of the votes that every list needs
   */
  private static Race race(Method method, int seats, long[] votes, int percent) {
    Race open = Race.open(method, seats, Ties.LOTS, votes);
    return new Race(
        method,
        seats,
        Ties.LOTS,
        votes,
        open.valid(),
        open.onBallot(),
        false,
        Admission.within(Collections.nCopies(votes.length, new Ratio(percent, 100))));
  }

  @Test
  void aListThatIsKeptOutFromOutsideNeitherWinsNorCounts() {
    // Given: without the third list 9, 5, 4.5 and 3 win
    Race open = Race.open(Method.DHONDT, 4, Ties.LOTS, 9, 5, 7);
    Admission admission = open.admission();
    BitSet first = new BitSet();
    first.set(0, 2);
    Race race =
        new Race(
            open.method(),
            4,
            Ties.LOTS,
            open.votes(),
            open.valid(),
            open.onBallot(),
            false,
            new Admission(admission.shares(), first, new BitSet()));
    int[] target = {2, 2, 0};

    for (Kind kind : Kind.values()) {
      assertThat(Distance.of(race, target, kind).map(Distance::ballots))
          .contains((long) exhaustive(race, target, kind));
      assertThat(Distance.of(race, new int[] {2, 1, 1}, kind)).isEmpty();
    }
  }

  /** By every quotient that so many ballots can have. */
  private static Optional<Long> nearest(Race race, int[] target) {
    return IntStream.of(target)
        .flatMap(seats -> IntStream.of(seats, seats + 1))
        .filter(seat -> seat > 0)
        .distinct()
        .boxed()
        .flatMap(
            seat ->
                LongStream.rangeClosed(1, race.ballots())
                    .mapToObj(votes -> new Quotient(race.signposts(), votes, seat)))
        .map(bar -> new Bounds(race, target, bar).change(Kind.MOVED))
        .flatMap(Optional::stream)
        .map(Witness::ballots)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Long> ballots(int[] target, Kind kind) {
    return Distance.of(RACE, target, kind).map(Distance::ballots);
  }
}
