package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;

/** Distances of small elections against every distribution of that many ballots. */
class DistancePropertiesTest {
  private static final int MOST = 5;

  @Property(tries = 8_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestBallotsOfAnyDistribution(@ForAll long seed, @ForAll Kind kind) {
    // Given
    Random random = new Random(seed);
    SmallElection election =
        new SmallElection(random, SmallElection.SIGNPOSTS, random.nextInt(4) == 0 ? 12 : 4, 7)
            .withTies(Ties.LOTS);
    Race race = election.race();
    if (Distance.unavailable(race, kind).isPresent()) {
      return;
    }
    int[] target = target(race.seatsToGive(), election.lists, random);

    // When
    Optional<Distance> distance = Distance.of(race, target, kind);

    // Then
    List<Integer> seats = Arrays.stream(target).boxed().toList();
    for (int ballots = 0; ballots <= MOST; ballots++) {
      boolean expected =
          election.after(kind, ballots).stream()
              .anyMatch(way -> election.ends(way).contains(seats));
      int spent = ballots;
      assertThat(distance.filter(found -> found.ballots() <= spent).isPresent())
          .as("%s with %d ballots %s of %s", seats, ballots, kind, election)
          .isEqualTo(expected);
      if (expected) {
        break;
      }
    }
    distance.ifPresent(
        found -> {
          long[] cells = Witnesses.cells(election, found.witness());
          assertThat(Witnesses.changed(election.cells, cells, kind)).isEqualTo(found.ballots());
          assertThat(election.ends(cells)).contains(seats);
        });
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void neverOverflow(@ForAll long seed, @ForAll Kind kind) {
    // Given: a thousand million ballots and up to ten thousand seats
    Random random = new Random(seed);
    long[] votes = random.longs(4, 1, 400_000_000).toArray();
    Race race =
        Race.open(
            SmallElection.SIGNPOSTS.get(random.nextInt(6)),
            5 + random.nextInt(9_995),
            Ties.LOTS,
            votes);
    int[] target = target(race.seats(), 4, random);

    // When
    Optional<Distance> distance = Distance.of(race, target, kind);

    // Then: it has checked itself
    distance.ifPresent(found -> assertThat(found.ballots()).isNotNegative());
  }

  static int[] target(int seats, int lists, Random random) {
    List<Integer> cuts = new ArrayList<>(List.of(0, seats));
    for (int i = 1; i < lists; i++) {
      cuts.add(random.nextInt(seats + 1));
    }
    cuts.sort(null);
    int[] target = new int[lists];
    Arrays.setAll(target, list -> cuts.get(list + 1) - cuts.get(list));
    return target;
  }
}
