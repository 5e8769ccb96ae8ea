package org.scrutin.seats.allocation;

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
import org.scrutin.seats.allocation.Outcome.LotsRequired;
import org.scrutin.seats.allocation.Outcome.Settled;
import org.scrutin.seats.method.Adams;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.HuntingtonHill;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** What holds, list by list, for every method that goes by signposts. */
class SignpostPropertiesTest {
  @Property(tries = 3000)
  void agreesWithTheSearchForACommonDivisor(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 25) int seats) {
    // Given
    Assume.that(Arrays.stream(votes).anyMatch(count -> count > 0));
    DivisorSearch.Sold sold = new DivisorSearch(method.code(), votes).sell(seats);

    // When
    Outcome outcome = allocate(method, seats, votes);

    // Then
    assertThat(outcome.seats()).containsExactly(sold.certain());
    if (outcome instanceof LotsRequired open) {
      assertThat(open.lots())
          .isEqualTo(new Lots(seats - sold.left() + 1, sold.left(), sold.buyers()));
    } else {
      assertThat(outcome).isInstanceOf(Settled.class);
      assertThat(sold.buyers()).isEmpty();
    }
  }

  @Property
  void everySeatHasAnEntryThatNamesIt(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats) {
    // When
    Outcome outcome = allocate(method, seats, votes);

    // Then
    int[] counted = new int[votes.length];
    for (int i = 0; i < outcome.awards().size(); i++) {
      Award award = outcome.awards().get(i);
      counted[award.list()]++;
      assertThat(award)
          .isEqualTo(
              new Award(
                  i + 1,
                  award.list(),
                  Award.AwardedBy.QUOTIENT,
                  votes[award.list()],
                  counted[award.list()]));
    }
    assertThat(outcome.seats()).containsExactly(counted);
  }

  @Property
  void isAnonymous(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll Random random) {
    // Given
    List<Integer> order = new ArrayList<>(IntStream.range(0, votes.length).boxed().toList());
    Collections.shuffle(order, random);
    long[] renamed = order.stream().mapToLong(list -> votes[list]).toArray();

    // When
    int[] after = allocate(method, seats, renamed).seats();

    // Then
    int[] before = allocate(method, seats, votes).seats();
    assertThat(after).containsExactly(order.stream().mapToInt(list -> before[list]).toArray());
  }

  @Property
  void isHomogeneous(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll @IntRange(min = 2, max = 1000) int factor) {
    // When
    int[] multiplied =
        allocate(method, seats, Arrays.stream(votes).map(count -> count * factor).toArray())
            .seats();

    // Then
    assertThat(multiplied).containsExactly(allocate(method, seats, votes).seats());
  }

  @Property
  void oneMoreSeatTakesNoneAway(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats) {
    // When
    int[] larger = certainOrDrawn(allocate(method, seats + 1, votes));

    // Then
    int[] smaller = allocate(method, seats, votes).seats();
    IntStream.range(0, votes.length)
        .forEach(list -> assertThat(larger[list]).isGreaterThanOrEqualTo(smaller[list]));
  }

  @Property
  void moreVotesCostNoSeatAndGiveNobodyElseOne(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 40) int seats,
      @ForAll @IntRange(min = 1, max = 500) int more) {
    // Given
    Outcome before = allocate(method, seats, votes);
    Assume.that(before instanceof Settled);
    long[] gained = votes.clone();
    gained[0] += more;

    // When
    int[] after = allocate(method, seats, gained).seats();

    // Then
    assertThat(after[0]).isGreaterThanOrEqualTo(before.seats()[0]);
    IntStream.range(1, votes.length)
        .forEach(list -> assertThat(after[list]).isLessThanOrEqualTo(before.seats()[list]));
  }

  @Property
  void noListHasMoreSeatsThanCandidates(
      @ForAll("methods") Method method,
      @ForAll("votes") long[] votes,
      @ForAll @IntRange(min = 1, max = 12) int seats,
      @ForAll Random random) {
    // Given
    Assume.that(Arrays.stream(votes).anyMatch(count -> count > 0));
    int[] candidates = random.ints(votes.length, 0, 6).toArray();
    Contest open = Contest.open(method, seats, votes, Ties.MOST_VOTES);
    int most =
        IntStream.range(0, votes.length)
            .filter(list -> votes[list] > 0)
            .map(list -> candidates[list])
            .sum();

    // When
    Outcome outcome =
        Apportionment.of(
            new Contest(method, seats, votes, open.admitted(), Ties.MOST_VOTES, candidates));

    // Then
    IntStream.range(0, votes.length)
        .forEach(list -> assertThat(outcome.seats()[list]).isLessThanOrEqualTo(candidates[list]));
    if (outcome instanceof Outcome.Unassigned left) {
      assertThat(left.unassigned()).isEqualTo(seats - most);
      assertThat(left.reason()).isEqualTo(Outcome.UnassignedReason.LISTS_EXHAUSTED);
    } else {
      assertThat(most).isGreaterThanOrEqualTo(seats);
    }
  }

  /** A seat that lots give may come to any of the tied lists. */
  private static int[] certainOrDrawn(Outcome outcome) {
    int[] seats = outcome.seats().clone();
    if (outcome instanceof LotsRequired open) {
      open.lots().lists().forEach(list -> seats[list]++);
    }
    return seats;
  }

  private static Outcome allocate(Method method, int seats, long[] votes) {
    return Apportionment.of(Contest.open(method, seats, votes, Ties.LOTS));
  }

  @Provide
  Arbitrary<Method> methods() {
    return Arbitraries.of(
        Method.DHONDT,
        new DivisorMethod.SainteLague(),
        new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5)),
        new DivisorMethod.Imperiali(),
        new HuntingtonHill(),
        new Adams());
  }

  @Provide
  Arbitrary<long[]> votes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 12).array(long[].class).ofMinSize(1).ofMaxSize(6),
        Arbitraries.longs()
            .between(0, 9_000_000_000_000_000L)
            .array(long[].class)
            .ofMinSize(1)
            .ofMaxSize(6));
  }
}
