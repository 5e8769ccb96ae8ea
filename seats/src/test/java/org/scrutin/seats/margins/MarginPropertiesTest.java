package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.testing.BruteForce;

/** Margins of small elections against every distribution of that many ballots. */
class MarginPropertiesTest {
  private static final int MOST = 4;

  @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestBallotsOfAnyDistribution(@ForAll long seed, @ForAll Margin.Kind kind) {
    Random random = new Random(seed);
    check(new SmallElection(random, SmallElection.SIGNPOSTS, 5, 8).withCandidates(random), kind);
  }

  @Property(tries = 6_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestWhereQuotasDecide(@ForAll long seed, @ForAll Margin.Kind kind) {
    Random random = new Random(seed);
    int seats = random.nextInt(8) == 0 ? 20 : 5;
    check(
        new SmallElection(random, SmallElection.QUOTAS, seats, 8 + random.nextInt(12))
            .withCandidates(random),
        kind);
  }

  @Property(tries = 4_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestWhereVotesAreManyBesideTheSeats(@ForAll long seed, @ForAll Margin.Kind kind) {
    Random random = new Random(seed);
    int seats = 1 + random.nextInt(3);
    check(new SmallElection(random, SmallElection.QUOTAS, seats, 40 * seats), kind);
  }

  @Property(tries = 6_000, shrinking = ShrinkingMode.OFF)
  void areTheFewestWhereListsAreLinked(@ForAll long seed, @ForAll Margin.Kind kind) {
    Random random = new Random(seed);
    int seats = 1 + random.nextInt(7);
    check(
        new SmallElection(random, SmallElection.METHODS, seats, 5 + random.nextInt(15))
            .withLinks(random),
        kind);
  }

  private static void check(SmallElection election, Margin.Kind kind) {
    Race race = election.race();
    Held held = Held.of(race.allocate());

    // When
    Optional<Proof> proof = Proof.of(race, held, kind);

    // Then
    Set<List<Integer>> before = election.ends(election.cells);
    for (int ballots = 0; ballots <= MOST; ballots++) {
      int spent = ballots;
      Verdict expected = worst(election, before, kind, ballots);
      Verdict found = proof.map(one -> reached(one.margin(), spent)).orElse(Verdict.NONE);
      if (proof.isPresent() || expected == Verdict.CHANGE) {
        assertThat(found).as("%d ballots %s of %s", ballots, kind, election).isEqualTo(expected);
      }
    }
    proof.ifPresent(
        one -> {
          verify(election, before, kind, one.tie(), one.margin().tieAt(), Verdict.TIE);
          verify(election, before, kind, one.certain(), one.margin().certainAt(), Verdict.CHANGE);
        });
  }

  private static Verdict worst(
      SmallElection election, Set<List<Integer>> before, Margin.Kind kind, int ballots) {
    return election.after(kind, ballots).stream()
        .map(way -> BruteForce.verdict(before, election.ends(way)))
        .reduce(Verdict.NONE, Verdict::or);
  }

  private static Verdict reached(Margin margin, long ballots) {
    return ballots >= margin.certainAt()
        ? Verdict.CHANGE
        : ballots >= margin.tieAt() ? Verdict.TIE : Verdict.NONE;
  }

  private static void verify(
      SmallElection election,
      Set<List<Integer>> before,
      Margin.Kind kind,
      Witness witness,
      long ballots,
      Verdict wanted) {
    long[] cells = Witnesses.cells(election, witness);
    assertThat(Witnesses.changed(election.cells, cells, kind)).isEqualTo(ballots);
    assertThat(BruteForce.verdict(before, election.ends(cells))).isGreaterThanOrEqualTo(wanted);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void aVerdictOfSeatsIsThatOfTheirEnds(@ForAll long seed) {
    // Given: lots between the same lists, or others
    Random random = new Random(seed);
    SmallElection one = new SmallElection(random, List.of(Method.DHONDT), 3, 4);
    long[] other = one.cells.clone();
    for (int i = 0; i < one.lists; i++) {
      other[i] = random.nextInt(5);
    }
    Race then = one.race().with(Arrays.copyOf(other, one.lists), Arrays.stream(other).sum());

    // When
    Verdict verdict = Verdict.between(Held.of(one.race().allocate()), Held.of(then.allocate()));

    // Then
    assertThat(verdict).isEqualTo(BruteForce.verdict(one.ends(one.cells), one.ends(other)));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void neverOverflow(@ForAll long seed, @ForAll Margin.Kind kind) {
    // Given: a thousand million ballots and ten thousand seats
    Random random = new Random(seed);
    List<Method> methods = new ArrayList<>(SmallElection.METHODS);
    long[] votes = random.longs(5, 0, 400_000_000).toArray();
    Race race =
        Race.open(
            methods.get(random.nextInt(methods.size())),
            1 + random.nextInt(10_000),
            Ties.LOTS,
            votes);

    // When
    Optional<Proof> proof = Proof.of(race, Held.of(race.allocate()), kind);

    // Then: it has checked itself
    proof.ifPresent(one -> assertThat(one.margin().certainAt()).isPositive());
  }
}
