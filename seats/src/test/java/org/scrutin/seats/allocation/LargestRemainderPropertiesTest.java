package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;

class LargestRemainderPropertiesTest {
  /**
   * The seats of Hare's largest remainder are those nearest to the quotas, by the sum of squared
   * differences (Balinski and Young, Fair Representation): tried over all allocations.
   */
  @Property(tries = 1500)
  void isTheAllocationNearestToTheQuotas(
      @ForAll("votes") long[] votes, @ForAll @IntRange(min = 1, max = 9) int seats) {
    // Given
    long sum = Arrays.stream(votes).sum();
    Assume.that(sum > 0);
    List<int[]> nearest = nearest(votes, sum, seats);

    // When
    Outcome outcome = allocate(Quota.HARE, votes, seats);

    // Then
    assertThat(outcome.seats()).containsExactly(AllocationOracle.certain(nearest));
    assertThat(outcome instanceof Outcome.Settled).isEqualTo(nearest.size() == 1);
  }

  @Property
  void staysWithinTheQuota(
      @ForAll("large") long[] votes, @ForAll @IntRange(min = 1, max = 200) int seats) {
    // Given
    Assume.that(Arrays.stream(votes).sum() > 0);
    BigInteger sum = BigInteger.valueOf(Arrays.stream(votes).sum());

    // When
    Outcome outcome = allocate(Quota.HARE, votes, seats);

    // Then
    for (int list = 0; list < votes.length; list++) {
      BigInteger[] quota =
          BigInteger.valueOf(votes[list])
              .multiply(BigInteger.valueOf(seats))
              .divideAndRemainder(sum);
      assertThat(outcome.seats()[list])
          .isBetween(quota[0].intValueExact(), quota[0].intValueExact() + quota[1].signum());
    }
  }

  /** Droop by its definition, one remainder after the other. */
  @Property
  void droopGivesFullQuotasAndThenTheLargestRemainders(
      @ForAll("votes") long[] votes, @ForAll @IntRange(min = 1, max = 9) int seats) {
    // Given
    long sum = Arrays.stream(votes).sum();
    Assume.that(sum > 0);
    long quota = sum / (seats + 1) + 1;

    // When
    Outcome outcome = allocate(Quota.DROOP, votes, seats);

    // Then
    int[] bySeats = outcome.seats();
    for (int a = 0; a < votes.length; a++) {
      assertThat(bySeats[a] - votes[a] / quota).isBetween(0L, 1L);
      for (int b = 0; b < votes.length; b++) {
        boolean more = bySeats[a] > votes[a] / quota;
        boolean open = votes[b] > 0 && bySeats[b] == votes[b] / quota;
        if (more && open) {
          assertThat(votes[a] % quota).isGreaterThan(votes[b] % quota);
        }
      }
    }
  }

  @Property
  void neverGivesMoreSeatsThanThereAre(
      @ForAll Quota quota,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 30) int seats) {
    // Given
    Assume.that(Arrays.stream(votes).sum() > 0);

    // When
    Outcome outcome = allocate(quota, votes, seats);

    // Then
    int given = Arrays.stream(outcome.seats()).sum();
    assertThat(
            switch (outcome) {
              case Outcome.Settled _ -> given;
              case Outcome.LotsRequired open -> given + open.lots().seats();
              case Outcome.Unassigned left -> given + left.unassigned();
            })
        .isEqualTo(seats);
    assertThat(outcome.awards()).hasSize(given);
  }

  private static List<int[]> nearest(long[] votes, long sum, int seats) {
    List<int[]> best = new ArrayList<>();
    long[] least = {Long.MAX_VALUE};
    fill(
        new int[votes.length],
        0,
        seats,
        votes,
        given -> {
          long distance =
              IntStream.range(0, votes.length)
                  .mapToLong(
                      list -> {
                        long off = given[list] * sum - votes[list] * seats;
                        return off * off;
                      })
                  .sum();
          if (distance < least[0]) {
            least[0] = distance;
            best.clear();
          }
          if (distance == least[0]) {
            best.add(given.clone());
          }
        });
    return best;
  }

  private static void fill(int[] given, int list, int left, long[] votes, Consumer<int[]> each) {
    if (list == given.length) {
      if (left == 0) {
        each.accept(given);
      }
      return;
    }
    for (int seats = 0; seats <= (votes[list] > 0 ? left : 0); seats++) {
      given[list] = seats;
      fill(given, list + 1, left - seats, votes, each);
    }
    given[list] = 0;
  }

  private static Outcome allocate(Quota quota, long[] votes, int seats) {
    return Apportionment.of(Contest.open(new LargestRemainder(quota), seats, votes, Ties.LOTS));
  }

  @Provide
  Arbitrary<long[]> votes() {
    return Arbitraries.longs().between(0, 40).array(long[].class).ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<long[]> large() {
    return Arbitraries.longs()
        .between(0, 1_000_000_000_000_000L)
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
