package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.Margin.Kind;

/** Cheapest ways over small countries against every distribution of ballots over them. */
class ProgrammePropertiesTest {
  private static final int MOST = 4;
  private static final int CONTESTS = 3;
  private static final int LISTS = 3;

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void areTheFewestBallotsInTheCountry(
      @ForAll long seed, @ForAll Kind kind, @ForAll TargetSide side, @ForAll boolean certain) {
    // Given
    Random random = new Random(seed);
    List<Race> races = races(random);
    List<Held> now = races.stream().map(race -> Held.of(race.allocate())).toList();
    int seats = random.nextInt(4);
    Verdict wanted = certain ? Verdict.CHANGE : Verdict.TIE;

    // When
    Optional<Programme> programme = Programme.of(races, now, 0, seats, side, kind, wanted);

    // Then
    int from = now.stream().mapToInt(held -> Programme.has(held, 0, side)).sum();
    int target = side == TargetSide.AT_LEAST ? from + seats : from - seats;
    long fewest = exhaustive(races, target, side, kind, certain);
    assertThat(programme.map(Programme::ballots).filter(found -> found <= MOST))
        .as("%d seats of %s", seats, races)
        .isEqualTo(fewest > MOST ? Optional.empty() : Optional.of(fewest));
    programme.ifPresent(
        found -> {
          assertThat(found.steps().stream().mapToLong(step -> step.witness().ballots()).sum())
              .isEqualTo(found.ballots());
          assertThat(found.steps().stream().mapToInt(Programme.Step::seats).sum())
              .isGreaterThanOrEqualTo(seats);
          assertThat(found.steps()).allMatch(step -> step.seats() > 0);
        });
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void neverOverflow(@ForAll long seed, @ForAll Kind kind, @ForAll TargetSide side) {
    // Given: a thousand million ballots and ten thousand seats in 25 contests
    Random random = new Random(seed);
    List<Race> races =
        IntStream.range(0, 25)
            .mapToObj(
                _ ->
                    Race.open(
                        SmallElection.SIGNPOSTS.get(random.nextInt(6)),
                        400,
                        Ties.values()[random.nextInt(3)],
                        random.longs(4, 8_000_000, 12_000_000).toArray()))
            .toList();
    List<Held> now = races.stream().map(race -> Held.of(race.allocate())).toList();

    // When
    Optional<Programme> programme = Programme.of(races, now, 0, 12, side, kind, Verdict.CHANGE);

    // Then: every step was allocated anew, and asked for with one ballot less
    assertThat(programme)
        .hasValueSatisfying(
            found -> {
              assertThat(found.steps().stream().mapToInt(Programme.Step::seats).sum())
                  .isGreaterThanOrEqualTo(12);
              assertThat(found.steps().stream().mapToLong(step -> step.witness().ballots()).sum())
                  .isEqualTo(found.ballots())
                  .isPositive();
            });
  }

  private static List<Race> races(Random random) {
    return IntStream.range(0, 1 + random.nextInt(CONTESTS))
        .mapToObj(
            _ ->
                Race.open(
                    SmallElection.SIGNPOSTS.get(random.nextInt(6)),
                    1 + random.nextInt(3),
                    Ties.values()[random.nextInt(3)],
                    random.longs(LISTS, 0, 5).toArray()))
        .toList();
  }

  /** For each contest the most or fewest seats for each number of ballots; then every split. */
  private static long exhaustive(
      List<Race> races, int target, TargetSide side, Kind kind, boolean certain) {
    List<int[]> bySpending = new ArrayList<>();
    for (Race race : races) {
      int[] best = new int[MOST + 1];
      for (int ballots = 0; ballots <= MOST; ballots++) {
        best[ballots] = best(race, side, kind, certain, ballots);
      }
      bySpending.add(best);
    }
    for (int all = 0; all <= MOST; all++) {
      for (int first = 0; first <= all; first++) {
        for (int second = 0; first + second <= all; second++) {
          int[] spending = {first, second, all - first - second};
          int seats =
              IntStream.range(0, races.size())
                  .map(contest -> bySpending.get(contest)[spending[contest]])
                  .sum();
          if (side == TargetSide.AT_LEAST ? seats >= target : seats <= target) {
            return all;
          }
        }
      }
    }
    return MOST + 1;
  }

  private static int best(Race race, TargetSide side, Kind kind, boolean certain, int ballots) {
    IntStream seats =
        SmallElection.after(kind, race.votes(), new boolean[] {true, true, true}, ballots).stream()
            .map(votes -> Held.of(race.with(votes, Arrays.stream(votes).sum()).allocate()))
            .mapToInt(
                held ->
                    (side == TargetSide.AT_LEAST) == certain ? held.certain()[0] : held.most()[0]);
    return side == TargetSide.AT_LEAST ? seats.max().orElseThrow() : seats.min().orElseThrow();
  }
}
