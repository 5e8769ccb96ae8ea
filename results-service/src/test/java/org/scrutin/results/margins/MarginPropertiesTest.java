package org.scrutin.results.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.scrutin.results.seats.Base;
import org.scrutin.results.seats.Level;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Ratio;
import org.scrutin.results.seats.SeatRule;
import org.scrutin.results.seats.Threshold;
import org.scrutin.results.seats.Ties;

/** Margins of small elections against every distribution of that many ballots. */
class MarginPropertiesTest {
  private static final int MOST = 4;

  /** One contest, drawn at random; blank ballots are the last cell. */
  private static final class Election {
    final int lists;
    final int seats;
    final long[] cells;
    final boolean blankCounts;
    final boolean[] open;
    final SeatRule rule;

    Election(Random random) {
      lists = 1 + random.nextInt(4);
      seats = 1 + random.nextInt(5);
      blankCounts = random.nextBoolean();
      cells = new long[lists + 1];
      open = new boolean[lists + 1];
      List<String> kinds = new ArrayList<>();
      for (int list = 0; list < lists; list++) {
        cells[list] = random.nextInt(4) == 0 ? 0 : random.nextInt(9);
        open[list] = cells[list] > 0 || random.nextInt(3) > 0;
        kinds.add(random.nextBoolean() ? "party" : "coalition");
      }
      cells[lists] = blankCounts ? random.nextInt(4) : 0;
      open[lists] = blankCounts;
      List<Threshold> thresholds = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        Set<String> kinds1 = random.nextBoolean() ? Set.of() : Set.of("party");
        int parts = 2 + random.nextInt(9);
        thresholds.add(
            new Threshold(
                new Ratio(random.nextInt(parts + 1), parts),
                Base.VALID,
                Level.CONSTITUENCY,
                kinds1));
      }
      Method method = random.nextInt(6) == 0 ? Method.PLURALITY : Method.DHONDT;
      Ties ties = Ties.values()[random.nextInt(Ties.values().length)];
      rule = new SeatRule(method, Level.CONSTITUENCY, ties, thresholds, kinds);
    }

    Set<List<Integer>> ends(long[] ballots) {
      return Everything.seats(
          rule.allocate(
              new SeatRule.Votes(
                  seats, Arrays.copyOf(ballots, lists), Arrays.stream(ballots).sum()),
              all()));
    }

    Race race() {
      BitSet onBallot = new BitSet();
      for (int list = 0; list < lists; list++) {
        onBallot.set(list, open[list]);
      }
      return new Race(
          Race.divisors(rule.method()),
          rule.ties(),
          Arrays.copyOf(cells, lists),
          Arrays.stream(cells).sum(),
          onBallot,
          blankCounts,
          Admission.within(Admission.shares(rule, _ -> true)));
    }

    Held held() {
      return Held.of(
          rule.allocate(
              new SeatRule.Votes(seats, Arrays.copyOf(cells, lists), Arrays.stream(cells).sum()),
              all()));
    }

    BitSet all() {
      BitSet all = new BitSet();
      all.set(0, lists);
      return all;
    }

    List<long[]> after(Margin.Kind kind, int ballots) {
      return switch (kind) {
        case ADDED -> Everything.adding(cells, open, ballots);
        case REMOVED -> Everything.taking(cells, ballots);
        case MOVED -> {
          List<long[]> ways = new ArrayList<>();
          for (long[] left : Everything.taking(cells, ballots)) {
            long taken = Arrays.stream(cells).sum() - Arrays.stream(left).sum();
            for (long[] back : Everything.adding(left, open, taken)) {
              if (Arrays.stream(back).sum() == Arrays.stream(cells).sum()) {
                ways.add(back);
              }
            }
          }
          yield ways;
        }
      };
    }

    Verdict worst(Margin.Kind kind, int ballots) {
      Set<List<Integer>> before = ends(cells);
      return after(kind, ballots).stream()
          .map(way -> Everything.verdict(before, ends(way)))
          .reduce(Verdict.NONE, Verdict::or);
    }
  }

  @Property(tries = 6_000)
  void areTheFewestBallotsOfAnyDistribution(@ForAll long seed, @ForAll Margin.Kind kind) {
    // Given
    Election election = new Election(new Random(seed));

    // When
    Optional<Margin> margin = Margin.of(election.race(), election.held(), kind);

    // Then
    for (int ballots = 0; ballots <= MOST; ballots++) {
      int spent = ballots;
      Verdict expected = election.worst(kind, ballots);
      Verdict found =
          margin
              .map(
                  one ->
                      spent >= one.certainAt()
                          ? Verdict.CHANGE
                          : spent >= one.tieAt() ? Verdict.TIE : Verdict.NONE)
              .orElse(Verdict.NONE);
      if (margin.isPresent() || expected == Verdict.CHANGE) {
        assertThat(found).as("%d ballots %s", ballots, kind).isEqualTo(expected);
      }
    }
  }
}
