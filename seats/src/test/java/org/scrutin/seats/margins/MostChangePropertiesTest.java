package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.Outcome;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.margins.VotesAffected.Misread;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.testing.BruteForce;

/** The most seats that can change, against every part of what is alleged. */
class MostChangePropertiesTest {
  private static final int CONTESTS = 2_000;

  @Property(tries = 1_500, shrinking = ShrinkingMode.OFF)
  void isNeverBelowTheTruthAndWhereExactTheTruth(@ForAll long seed) {
    check(new Random(seed));
  }

  @Test
  void isNearlyAlwaysExactWhereNeitherThresholdsNorVotesDecide() {
    long asked = 0;
    long exact = 0;
    for (long seed : LongStream.range(0, CONTESTS).toArray()) {
      Random random = new Random(seed);
      SmallElection election = new SmallElection(random, SmallElection.SIGNPOSTS, 5, 9);
      if (election.rule.thresholds().isEmpty()
          && election.rule.ties() == Ties.LOTS
          && election.race().allocate() instanceof Outcome.Settled settled) {
        MostChange most =
            MostChange.of(election.race(), settled.seats(), affected(random, election));
        asked++;
        exact += most.exact() ? 1 : 0;
      }
    }
    assertThat((double) exact / asked).isGreaterThan(0.98);
  }

  @Test
  void theReferenceContestLosesSeatsOneByOne() {
    // Given: 5, 3 and no seats; the third list takes the second's third seat with 500 ballots more
    Race race = Race.open(Method.DHONDT, 8, Ties.LOTS, 10_000, 6_000, 1_500);
    int[] has = {5, 3, 0};
    long[] none = new long[3];
    // When, Then
    assertThat(seats(race, has, new VotesAffected(499, 0, none, List.of()))).isZero();
    assertThat(seats(race, has, new VotesAffected(500, 0, none, List.of()))).isOne();
    // 1,000 void ballots of the second and 375 of it that are the third's: each is enough
    assertThat(seats(race, has, new VotesAffected(0, 0, new long[] {0, 999, 0}, List.of())))
        .isZero();
    assertThat(seats(race, has, new VotesAffected(0, 0, new long[] {0, 1_000, 0}, List.of())))
        .isOne();
    assertThat(seats(race, has, new VotesAffected(0, 0, none, List.of(new Misread(1, 2, 374)))))
        .isZero();
    assertThat(seats(race, has, new VotesAffected(0, 0, none, List.of(new Misread(1, 2, 375)))))
        .isOne();
    // 1,500 + 2,500 = 4,000 make two quotients of 2,000: the first's fifth goes too
    assertThat(seats(race, has, new VotesAffected(2_499, 0, none, List.of()))).isOne();
    assertThat(seats(race, has, new VotesAffected(2_500, 0, none, List.of()))).isEqualTo(2);
  }

  private static int seats(Race race, int[] has, VotesAffected affected) {
    MostChange most = MostChange.of(race, has, affected);
    assertThat(most.exact()).isTrue();
    return most.seats();
  }

  private static void check(Random random) {
    // Given
    SmallElection election = new SmallElection(random, SmallElection.SIGNPOSTS, 5, 9);
    Race race = election.race();
    VotesAffected affected = affected(random, election);
    if (!(race.allocate() instanceof Outcome.Settled settled)) {
      return;
    }
    int[] has = settled.seats();

    // When
    MostChange most = MostChange.of(race, has, affected);

    // Then
    int truth = 0;
    int[] fewest = has.clone();
    int[] greatest = has.clone();
    for (long[] way : ways(election, affected)) {
      for (List<Integer> end : election.ends(way)) {
        int lost = 0;
        for (int list = 0; list < has.length; list++) {
          lost += Math.max(0, has[list] - end.get(list));
          fewest[list] = Math.min(fewest[list], end.get(list));
          greatest[list] = Math.max(greatest[list], end.get(list));
        }
        truth = Math.max(truth, lost);
      }
    }
    assertThat(most.seats()).as("%s, %s", election, affected).isGreaterThanOrEqualTo(truth);
    if (most.exact()) {
      assertThat(most.seats()).as("%s, %s", election, affected).isEqualTo(truth);
    }
    for (int list = 0; list < has.length; list++) {
      assertThat(MostChange.extreme(race, has, affected, list, TargetSide.AT_MOST))
          .as("the fewest of %d: %s, %s", list, election, affected)
          .isLessThanOrEqualTo(fewest[list]);
      assertThat(MostChange.extreme(race, has, affected, list, TargetSide.AT_LEAST))
          .as("the most of %d: %s, %s", list, election, affected)
          .isGreaterThanOrEqualTo(greatest[list]);
    }
  }

  private static VotesAffected affected(Random random, SmallElection election) {
    long[] takenFrom = new long[election.lists];
    for (int i = random.nextInt(3); i > 0; i--) {
      int list = random.nextInt(election.lists);
      takenFrom[list] = Math.min(election.cells[list], random.nextInt(3));
    }
    List<Misread> misread = new ArrayList<>();
    int from = random.nextInt(election.lists);
    int to = random.nextInt(election.lists);
    if (from != to && election.open[to] && random.nextBoolean()) {
      misread.add(new Misread(from, to, Math.min(election.cells[from], random.nextInt(3))));
    }
    return new VotesAffected(random.nextInt(3), random.nextInt(2), takenFrom, misread);
  }

  /** Every part of what is alleged. */
  private static List<long[]> ways(SmallElection election, VotesAffected affected) {
    List<long[]> ways = List.of(election.cells.clone());
    for (Misread one : affected.misread()) {
      ways =
          ways.stream()
              .flatMap(
                  way ->
                      LongStream.rangeClosed(0, Math.min(one.ballots(), way[one.from()]))
                          .mapToObj(
                              some -> {
                                long[] read = way.clone();
                                read[one.from()] -= some;
                                read[one.to()] += some;
                                return read;
                              }))
              .toList();
    }
    for (int list = 0; list < election.lists; list++) {
      int own = list;
      ways =
          ways.stream()
              .flatMap(
                  way ->
                      LongStream.rangeClosed(0, Math.min(affected.takenFrom()[own], way[own]))
                          .mapToObj(
                              some -> {
                                long[] left = way.clone();
                                left[own] -= some;
                                return left;
                              }))
              .toList();
    }
    return ways.stream()
        .flatMap(way -> BruteForce.taking(way, affected.taken()).stream())
        .flatMap(way -> BruteForce.adding(way, election.open, affected.added()).stream())
        .map(way -> Arrays.copyOf(way, way.length))
        .toList();
  }
}
