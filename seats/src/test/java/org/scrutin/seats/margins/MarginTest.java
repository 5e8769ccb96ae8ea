package org.scrutin.seats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.seats.allocation.Ties;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.Kieswet;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

/** Margins that can be followed with pencil and paper. */
class MarginTest {
  private static final long[] SMALL = {10_000, 6_000, 1_500};
  // European Parliament, Denmark 2014: five coalitions, 13 seats.
  private static final long[] DENMARK = {833_499, 588_102, 65_480, 183_724, 605_889};

  @ParameterizedTest
  @CsvSource({"MOVED, 375, 376, 1, 2", "ADDED, 500, 501, 0, 2", "REMOVED, 1000, 1001, 1, 0"})
  void ofThreeListsAndEightSeats(Margin.Kind kind, long tieAt, long certainAt, int from, int to) {
    // Given: 5, 3 and 0 seats. Moved: (6,000 - 3 * 1,500) / (3 + 1). Added, to the third list,
    // whose
    // quotient meets both others' last: (10,000 - 5 * 1,500) / 5 and (6,000 - 3 * 1,500) / 3.
    // Removed, from the second to the first: (6 * 6,000 - 3 * 10,000) / 6.
    Race race = race(SMALL, 8);

    // When
    Optional<Margin> margin = Margin.of(race, held(SMALL, 8), kind);

    // Then
    assertThat(margin)
        .hasValueSatisfying(
            found -> {
              assertThat(found.tieAt()).isEqualTo(tieAt);
              assertThat(found.certainAt()).isEqualTo(certainAt);
            });
    assertThat(margin)
        .map(Margin::change)
        .contains(new Change(Verdict.CHANGE, from, to, Change.ChangeVia.PAIR));
  }

  @ParameterizedTest
  @CsvSource({"MOVED, 8894", "ADDED, 17788", "REMOVED, 17788"})
  void ofDenmark2014(Margin.Kind kind, long certainAt) {
    // Given
    Held held = held(DENMARK, 13);

    // When
    Optional<Margin> margin = Margin.of(race(DENMARK, 13), held, kind);

    // Then
    assertThat(held.certain()).containsExactly(5, 3, 0, 1, 4);
    assertThat(margin).map(Margin::certainAt).contains(certainAt);
  }

  @ParameterizedTest
  @CsvSource({"MOVED, 286, 1, 0", "ADDED, 801, 1, 0", "REMOVED, 389, 2, 0"})
  void ofTheSameVotesBySainteLague(Margin.Kind kind, long certainAt, int from, int to) {
    // Given: 4, 3 and 1 seats
    Race race = Race.open(new DivisorMethod.SainteLague(), 8, Ties.LOTS, SMALL);
    Held held = Held.of(race.allocate());

    // When
    Optional<Margin> margin = Margin.of(race, held, kind);

    // Then
    assertThat(held.certain()).containsExactly(4, 3, 1);
    assertThat(margin)
        .hasValueSatisfying(
            found -> {
              assertThat(found.certainAt()).isEqualTo(certainAt);
              assertThat(found.change().from()).isEqualTo(from);
              assertThat(found.change().to()).isEqualTo(to);
            });
  }

  @Test
  void theLeastOfAnyBallotsIsFoundOrThereIsNone() {
    Change tie = new Change(Verdict.TIE, 0, 1, Change.ChangeVia.PAIR);

    assertThat(Margin.least(ballots -> ballots < 7 ? Change.NONE : tie, Verdict.TIE)).hasValue(7);
    assertThat(Margin.least(_ -> tie, Verdict.TIE)).hasValue(0);
    assertThat(Margin.least(_ -> tie, Verdict.CHANGE)).isEmpty();
  }

  @Test
  void ofTheSameVotesByHaresRemainders() {
    // Given: 4, 3 and 1 seats; 8 * (1,500 - 10,000) + 4 * 17,500 = 2,000, 16 by each ballot
    Race race = Race.open(new LargestRemainder(Quota.HARE), 8, Ties.LOTS, SMALL);

    // When
    Optional<Proof> proof = Proof.of(race, Held.of(race.allocate()), Margin.Kind.MOVED);

    // Then
    assertThat(proof)
        .hasValueSatisfying(
            found -> {
              assertThat(found.margin().tieAt()).isEqualTo(125);
              assertThat(found.margin().certainAt()).isEqualTo(126);
              assertThat(found.certain().votes()).containsExactly(10_126, 6_000, 1_374);
            });
  }

  @Test
  void whatIsNotExactIsNotAvailable() {
    Race hare = Race.open(new LargestRemainder(Quota.HARE), 8, Ties.LOTS, SMALL);
    Race dutch =
        new Race(
            new Kieswet(),
            8,
            Ties.LOTS,
            SMALL,
            17_500,
            all(3),
            false,
            Admission.open(3),
            new int[] {4, 8, 8},
            List.of());

    assertThat(Unavailable.of(hare)).isEmpty();
    assertThat(Unavailable.of(dutch)).contains(Unavailable.CANDIDATES);
    assertThat(Unavailable.ofTargets(hare)).contains(Unavailable.NO_COMMON_DIVISOR);
    assertThat(Unavailable.CANDIDATES.sentence()).contains("not available");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of(dutch, Held.of(dutch.allocate()), Margin.Kind.MOVED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reach(hare, 0, Margin.Kind.MOVED, Verdict.TIE, TargetSide.AT_LEAST));
  }

  @Test
  void threeBallotsBringAListOverItsThreshold() {
    // Given: 5 % of 16,840 are 842, and 840 + 3 of 16,843 is the first to reach it
    long[] votes = {10_000, 6_000, 840};
    Ratio five = new Ratio(5, 100);
    Race race =
        new Race(
            Method.DHONDT,
            30,
            Ties.LOTS,
            votes,
            16_840,
            all(3),
            false,
            Admission.within(List.of(five, five, five)));
    Held held = Held.of(race.allocate());

    // When
    Optional<Margin> added = Margin.of(race, held, Margin.Kind.ADDED);

    // Then
    assertThat(added)
        .hasValueSatisfying(
            margin -> {
              assertThat(margin.certainAt()).isEqualTo(3);
              assertThat(margin.change().to()).isEqualTo(2);
              assertThat(margin.change().via()).isEqualTo(Change.ChangeVia.THRESHOLD);
            });
    Race open = race(votes, 30);
    assertThat(Margin.of(open, held, Margin.Kind.ADDED))
        .hasValueSatisfying(margin -> assertThat(margin.certainAt()).isLessThanOrEqualTo(316));
  }

  @Test
  void aListAloneLosesItsSeatsOnlyWithItsLastBallot() {
    // Given
    long[] votes = {7};

    // When
    Optional<Margin> removed = Margin.of(race(votes, 3), held(votes, 3), Margin.Kind.REMOVED);

    // Then
    assertThat(removed).map(Margin::certainAt).contains(7L);
    assertThat(Margin.of(race(votes, 3), held(votes, 3), Margin.Kind.ADDED)).isEmpty();
  }

  @Test
  void numbersBeyondAnyElectorateDoNotOverflow() {
    // Given
    long[] votes = {2_000_000_000_000L, 1_999_999_999_999L};

    // When
    Optional<Margin> margin =
        Margin.of(race(votes, 1_000_001), held(votes, 1_000_001), Margin.Kind.ADDED);

    // Then
    assertThat(margin).map(Margin::certainAt).hasValueSatisfying(at -> assertThat(at).isPositive());
  }

  private static Race race(long[] votes, int seats) {
    return Race.open(Method.DHONDT, seats, Ties.LOTS, votes);
  }

  private static Held held(long[] votes, int seats) {
    return Held.of(race(votes, seats).allocate());
  }

  private static BitSet all(int lists) {
    BitSet all = new BitSet();
    all.set(0, lists);
    return all;
  }
}
