package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;
import org.scrutin.seats.method.Ratio;

/** Ways to more seats or fewer in small elections, against every distribution of the ballots. */
class ReachPropertiesTest {
  private static final int MOST = 5;

  @Property(tries = 12_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestBallotsOfAnyDistribution(
      @ForAll long seed, @ForAll Kind kind, @ForAll TargetSide side, @ForAll boolean certain) {
    // Given
    Random random = new Random(seed);
    SmallElection election = new SmallElection(random, SmallElection.SIGNPOSTS, 5, 7);
    Race race = election.race();
    int list = random.nextInt(election.lists);
    int seats = random.nextInt(race.seatsToGive() + 1);
    Reach reach = new Reach(race, list, kind, certain ? Verdict.CHANGE : Verdict.TIE, side);

    // When
    OptionalLong fewest = reach.ballots(seats);

    // Then
    for (int ballots = 0; ballots <= MOST; ballots++) {
      boolean expected =
          election.after(kind, ballots).stream()
              .anyMatch(way -> has(election.ends(way), list, side, seats, certain));
      boolean found = fewest.isPresent() && fewest.getAsLong() <= ballots;
      assertThat(found)
          .as(
              "list %d %s %d with %d ballots %s, certain %s, of %s",
              list, side, seats, ballots, kind, certain, election)
          .isEqualTo(expected);
      if (expected) {
        break;
      }
    }
    if (fewest.isPresent()) {
      long[] cells = Witnesses.cells(election, reach.witness(seats, fewest.getAsLong()));
      assertThat(Witnesses.changed(election.cells, cells, kind)).isEqualTo(fewest.getAsLong());
      assertThat(has(election.ends(cells), list, side, seats, certain)).isTrue();
    }
  }

  private static boolean has(
      Set<List<Integer>> ends, int list, TargetSide side, int seats, boolean certain) {
    return certain
        ? ends.stream().allMatch(end -> within(end.get(list), side, seats))
        : ends.stream().anyMatch(end -> within(end.get(list), side, seats));
  }

  private static boolean within(int has, TargetSide side, int seats) {
    return side == TargetSide.AT_LEAST ? has >= seats : has <= seats;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void neverOverflow(@ForAll long seed, @ForAll Kind kind, @ForAll TargetSide side) {
    // Given: a thousand million ballots and up to ten thousand seats
    Random random = new Random(seed);
    long[] votes = random.longs(4, 1, 400_000_000).toArray();
    int seats = 5 + random.nextInt(9_995);
    Race race = Race.open(SmallElection.SIGNPOSTS.get(random.nextInt(6)), seats, Ties.LOTS, votes);
    int list = random.nextInt(4);
    int has = Programme.has(Held.of(race.allocate()), list, side);
    Reach reach = new Reach(race, list, kind, Verdict.CHANGE, side);
    int target = has + (side == TargetSide.AT_LEAST ? 2 : -2);

    // When
    OptionalLong fewest = reach.ballots(target);

    // Then: the witness is checked
    fewest.ifPresent(
        ballots -> assertThat(reach.witness(target, ballots).ballots()).isEqualTo(ballots));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void neverOverflowAtThresholds(@ForAll long seed, @ForAll Kind kind, @ForAll TargetSide side) {
    // Given: a thousand million ballots, and shares in millionths of them
    Random random = new Random(seed);
    long[] votes = random.longs(4, 1, 400_000_000).toArray();
    List<Ratio> shares =
        random.ints(4, 0, 400_000).mapToObj(part -> new Ratio(part, 1_000_000)).toList();
    Race open = Race.open(SmallElection.SIGNPOSTS.get(random.nextInt(6)), 9, Ties.LOTS, votes);
    Race race =
        new Race(
            open.method(),
            open.seats(),
            open.ties(),
            votes,
            open.valid(),
            open.onBallot(),
            false,
            Admission.within(shares));
    int list = random.nextInt(4);
    int has = Programme.has(Held.of(race.allocate()), list, side);
    Reach reach = new Reach(race, list, kind, Verdict.CHANGE, side);
    int target = has + (side == TargetSide.AT_LEAST ? 1 : -1);

    // When
    OptionalLong fewest = reach.ballots(target);

    // Then: the witness is checked
    fewest.ifPresent(
        ballots -> assertThat(reach.witness(target, ballots).ballots()).isEqualTo(ballots));
  }
}
