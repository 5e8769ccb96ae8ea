package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;

/**
 * Against trying every allocation; small votes make ties frequent, large ones stress the products.
 * What every method with signposts has in common is in {@link SignpostPropertiesTest}.
 */
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
