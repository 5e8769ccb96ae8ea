package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.method.Method;

/** Quota first, then highest averages, done as the words say, gives the seats of D'Hondt. */
class QuotaFirstTest {
  @Property
  void isTheSameAllocation(
      @ForAll("votes") long[] votes, @ForAll @IntRange(min = 1, max = 30) int seats) {
    // Given
    Assume.that(Arrays.stream(votes).anyMatch(count -> count > 0));
    Contest contest = Contest.open(Method.DHONDT, seats, votes, Ties.LOTS);
    Outcome outcome = Apportionment.of(contest);
    Assume.that(outcome instanceof Settled);

    // When
    QuotaFirst other = QuotaFirst.of(contest, outcome);

    // Then
    long sum = Arrays.stream(votes).sum();
    int[] given = new int[votes.length];
    for (int list = 0; list < votes.length; list++) {
      assertThat(other.full()[list]).isEqualTo(votes[list] * seats / sum);
      given[list] = (int) other.full()[list];
    }
    int left = seats - Arrays.stream(given).sum();
    assertThat(other.byAverage()).hasSize(left);
    for (Award award : other.byAverage()) {
      // Nobody's next average is above the one that wins.
      IntStream.range(0, votes.length)
          .forEach(
              list ->
                  assertThat(votes[list] * (given[award.list()] + 1))
                      .isLessThanOrEqualTo(votes[award.list()] * (given[list] + 1)));
      given[award.list()]++;
    }
    assertThat(given).containsExactly(outcome.seats());
    assertThat(other.quota().exact()).isEqualTo(sum + "/" + seats);
  }

  @Provide
  Arbitrary<long[]> votes() {
    return Arbitraries.longs().between(0, 1_000_000).array(long[].class).ofMinSize(1).ofMaxSize(6);
  }
}
