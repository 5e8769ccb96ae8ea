package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Method;

/**
 * Levelling by a method with divisors is the same as going on from the seats of the constituencies:
 * the next seat always to the greatest figure of a list with what it has. That is another way to
 * the same seats, without anyone dropping out and without a calculation that is made again.
 */
class LevellingPropertiesTest {
  private static final int LISTS = 4;

  /** Twice the divisors, so that they are whole numbers. */
  enum Divisors {
    DHONDT(Method.DHONDT, 2, 2),
    SAINTE_LAGUE(new DivisorMethod.SainteLague(), 2, 4),
    IMPERIALI(new DivisorMethod.Imperiali(), 4, 2);

    private final Method method;
    private final int first;
    private final int step;

    Divisors(Method method, int first, int step) {
      this.method = method;
      this.first = first;
      this.step = step;
    }

    int next(int seats) {
      return first + step * seats;
    }
  }

  @Property(tries = 4000)
  void levellingGoesOnWhereTheConstituenciesEnded(
      @ForAll Divisors divisors,
      @ForAll("votes") List<Integer> votes,
      @ForAll("direct") List<Integer> direct,
      @ForAll @IntRange(min = 1, max = 6) int seats,
      @ForAll @IntRange(min = 1, max = 15) int takingPart) {
    // Given
    BitSet admitted = BitSet.valueOf(new long[] {takingPart});
    int[] won = direct.stream().mapToInt(Integer::intValue).toArray();
    long[] cast = votes.stream().mapToLong(Integer::longValue).toArray();
    for (int list = 0; list < LISTS; list++) {
      won[list] = cast[list] == 0 ? 0 : won[list];
    }
    int all = Arrays.stream(won).sum() + seats;

    // When
    Levelling levelling =
        Levelling.of(divisors.method, Ties.LOTS, new Votes(all, cast, 0), won, admitted);

    // Then
    int[] more = new int[LISTS];
    List<Integer> tied = goOn(divisors, cast, won, admitted, seats, more);
    assertThat(levelling.levelling()).isEqualTo(more);
    if (tied.isEmpty()) {
      assertThat(levelling.national()).isNotInstanceOf(Outcome.LotsRequired.class);
    } else {
      Lots lots = ((Outcome.LotsRequired) levelling.national()).lots();
      assertThat(lots.lists()).isEqualTo(tied);
      assertThat(lots.seats()).isEqualTo(seats - Arrays.stream(more).sum());
    }
  }

  /** Gives seats one by one and answers the lists between which lots decide the last of them. */
  private static List<Integer> goOn(
      Divisors divisors, long[] votes, int[] won, BitSet admitted, int seats, int[] more) {
    int left = seats;
    while (left > 0) {
      List<Integer> best = new ArrayList<>();
      for (int list = 0; list < LISTS; list++) {
        if (!admitted.get(list) || votes[list] == 0) {
          continue;
        }
        long order = 1;
        if (!best.isEmpty()) {
          int other = best.getFirst();
          order =
              votes[list] * divisors.next(won[other] + more[other])
                  - votes[other] * divisors.next(won[list] + more[list]);
        }
        if (order > 0) {
          best.clear();
        }
        if (order >= 0) {
          best.add(list);
        }
      }
      if (best.size() > left) {
        return best;
      }
      if (best.isEmpty()) {
        return best;
      }
      best.forEach(list -> more[list]++);
      left -= best.size();
    }
    return List.of();
  }

  @Provide
  Arbitrary<List<Integer>> votes() {
    return Arbitraries.integers().between(0, 60).list().ofSize(LISTS);
  }

  @Provide
  Arbitrary<List<Integer>> direct() {
    return Arbitraries.integers().between(0, 8).list().ofSize(LISTS);
  }
}
