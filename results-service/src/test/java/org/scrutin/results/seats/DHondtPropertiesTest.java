package org.scrutin.results.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.results.seats.Outcome.LotsRequired;
import org.scrutin.results.seats.Outcome.Settled;

/** Properties hold list by list; small votes make ties frequent, large ones stress the products. */
class DHondtPropertiesTest {
  @Property(tries = 2000)
  void agreesWithTryingEveryAllocation(
      @ForAll("votes") long[] votes, @ForAll @IntRange(min = 1, max = 9) int seats) {
    // Given
    Assume.that(Arrays.stream(votes).anyMatch(count -> count > 0));
    List<int[]> right = AllocationOracle.rightOnes(votes, seats);

    // When
    Outcome outcome = DHondtTest.dhondt(seats, votes, Ties.LOTS);

    // Then
    assertThat(outcome.seats()).containsExactly(AllocationOracle.certain(right));
    assertThat(outcome instanceof Settled).isEqualTo(right.size() == 1);
    if (outcome instanceof LotsRequired required) {
      int[] certain = outcome.seats();
      assertThat(required.lots().lists())
          .isEqualTo(
              IntStream.range(0, votes.length)
                  .filter(list -> right.stream().anyMatch(one -> one[list] > certain[list]))
                  .boxed()
                  .toList());
      assertThat(Arrays.stream(certain).sum() + required.lots().seats()).isEqualTo(seats);
    }
  }

  @Property
  void isAnonymous(
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll Random random) {
    // Given
    List<Integer> order = new ArrayList<>(IntStream.range(0, votes.length).boxed().toList());
    Collections.shuffle(order, random);
    long[] renamed = order.stream().mapToLong(list -> votes[list]).toArray();

    // When
    int[] after = DHondtTest.dhondt(seats, renamed, Ties.LOTS).seats();

    // Then
    int[] before = DHondtTest.dhondt(seats, votes, Ties.LOTS).seats();
    assertThat(after).containsExactly(order.stream().mapToInt(list -> before[list]).toArray());
  }

  @Property
  void isHomogeneous(
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll @IntRange(min = 2, max = 1000) int factor) {
    // When
    int[] multiplied =
        DHondtTest.dhondt(
                seats, Arrays.stream(votes).map(count -> count * factor).toArray(), Ties.LOTS)
            .seats();

    // Then
    assertThat(multiplied).containsExactly(DHondtTest.dhondt(seats, votes, Ties.LOTS).seats());
  }

  @Property
  void oneMoreSeatTakesNoneAway(
      @ForAll("votes") long[] votes, @ForAll @IntRange(min = 1, max = 40) int seats) {
    // When
    int[] larger = DHondtTest.dhondt(seats + 1, votes, Ties.MOST_VOTES).seats();

    // Then
    int[] smaller = DHondtTest.dhondt(seats, votes, Ties.MOST_VOTES).seats();
    IntStream.range(0, votes.length)
        .forEach(list -> assertThat(larger[list]).isGreaterThanOrEqualTo(smaller[list]));
  }

  @Property
  void moreVotesCostNoSeatAndGiveNobodyElseOne(
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll @IntRange(min = 1, max = 500) int more) {
    // Given
    Outcome before = DHondtTest.dhondt(seats, votes, Ties.LOTS);
    Assume.that(before instanceof Settled);
    long[] gained = votes.clone();
    gained[0] += more;

    // When
    int[] after = DHondtTest.dhondt(seats, gained, Ties.LOTS).seats();

    // Then
    assertThat(after[0]).isGreaterThanOrEqualTo(before.seats()[0]);
    IntStream.range(1, votes.length)
        .forEach(list -> assertThat(after[list]).isLessThanOrEqualTo(before.seats()[list]));
  }

  @Provide
  Arbitrary<long[]> votes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 12).array(long[].class).ofMinSize(1).ofMaxSize(4),
        Arbitraries.longs()
            .between(0, 9_000_000_000_000_000L)
            .array(long[].class)
            .ofMinSize(1)
            .ofMaxSize(4));
  }
}
