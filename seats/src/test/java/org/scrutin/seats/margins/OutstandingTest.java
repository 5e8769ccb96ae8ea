package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;
import org.scrutin.seats.method.SignpostMethod;

/** What is still out, against the reference values and every way to fill it. */
class OutstandingTest {
  private static final int MOST = 4;

  @ParameterizedTest
  @CsvSource({
    "dhondt, 499, '5,3,0'", "dhondt, 500, '4,2,0'",
    "sainte-lague, 799, '4,3,1'", "sainte-lague, 800, '4,2,1'"
  })
  void theReferenceContestIsSafeUpToTheBallotsThatMoveIt(String method, long ballots, String safe) {
    // Given
    SignpostMethod divisors =
        method.equals("dhondt") ? Method.DHONDT : new DivisorMethod.SainteLague();
    Race race = Race.open(divisors, 8, Ties.LOTS, 10_000, 6_000, 1_500);

    // When
    var out = Outstanding.of(race, Held.of(race.allocate()).certain(), ballots);

    // Then
    assertThat(out.fewest())
        .isEqualTo(Arrays.stream(safe.split(",")).mapToInt(Integer::parseInt).toArray());
    assertThat(out.could().isEmpty()).isEqualTo(out.open(8) == 0);
  }

  @Test
  void nothingIsOpenWhereNothingIsOut() {
    // When
    var out =
        Outstanding.of(
            Race.open(Method.DHONDT, 8, Ties.LOTS, 10_000, 6_000, 1_500), new int[] {5, 3, 0}, 0);

    // Then
    assertThat(out.fewest()).containsExactly(5, 3, 0);
    assertThat(out.most()).containsExactly(5, 3, 0);
    assertThat(out.open(8)).isZero();
  }

  @Test
  void threeBallotsThatBringAListOverItsThresholdOpenASeat() {
    // Given: five in a hundred are needed, three votes short of them
    BitSet all = new BitSet();
    all.set(0, 3);
    long[] votes = {10_000, 6_000, 840};
    Race race =
        new Race(
            Method.DHONDT,
            30,
            Ties.LOTS,
            votes,
            16_840,
            all,
            false,
            Admission.within(List.of(new Ratio(1, 20), new Ratio(1, 20), new Ratio(1, 20))));
    int[] has = Held.of(race.allocate()).certain();

    // Then
    assertThat(Outstanding.of(race, has, 2).open(30)).isZero();
    assertThat(Outstanding.of(race, has, 3).open(30)).isPositive();
  }

  @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
  void fewestAndMostAreThoseOfAllWaysToFillWhatIsOut(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    SmallElection election = new SmallElection(random, SmallElection.SIGNPOSTS, 5, 7);
    Race race = election.race();
    int ballots = random.nextInt(MOST + 1);
    int[] has = Held.of(race.allocate()).certain();

    // When
    var out = Outstanding.of(race, has, ballots);

    // Then
    int[] fewest = new int[election.lists];
    int[] most = new int[election.lists];
    Arrays.fill(fewest, Integer.MAX_VALUE);
    for (long[] way : election.after(Margin.Kind.ADDED, ballots)) {
      for (List<Integer> end : election.ends(way)) {
        for (int list = 0; list < election.lists; list++) {
          fewest[list] = Math.min(fewest[list], end.get(list));
          most[list] = Math.max(most[list], end.get(list));
        }
      }
    }
    assertThat(out.fewest()).as("%s, %d out", election, ballots).isEqualTo(fewest);
    assertThat(out.most()).as("%s, %d out", election, ballots).isEqualTo(most);
    for (Outstanding.Loss loss : out.could()) {
      assertThat(loss.witness().ballots()).isBetween(0L, (long) ballots);
      Set<List<Integer>> ends = election.ends(Witnesses.cells(election, loss.witness()));
      assertThat(ends)
          .as("%s, %s", election, loss)
          .anyMatch(end -> end.get(loss.from()) <= loss.left());
    }
  }
}
