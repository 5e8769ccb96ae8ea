package org.scrutin.results.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scrutin.results.seats.SeatRule.Votes;

class TiersTest {
  private static final Method NORWAY = new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5));

  @Test
  void constituenciesAreLevelledToTheSharesOfTheCountry() {
    // Given
    // Made up in the shape of a Storting: 150 seats of constituencies and 19 that level; the last
    // two lists won one each and are below the 4 % that levelling needs.
    long[] votes = {801, 733, 445, 302, 176, 128, 123, 95, 71};
    int[] direct = {48, 43, 27, 19, 7, 1, 3, 1, 1};
    BitSet admitted = new BitSet();
    admitted.set(0, 7);

    // When
    Levelling levelled =
        Levelling.of(NORWAY, Ties.LOTS, new Votes(169, votes, 0), direct, admitted);

    // Then
    assertThat(levelled.seats()).containsExactly(49, 45, 27, 19, 11, 8, 8, 1, 1);
    assertThat(levelled.levelling()).containsExactly(1, 2, 0, 0, 4, 7, 5, 0, 0);
  }

  @Test
  void aListOverItsShareKeepsItsSeatsAndTheOthersShareTheRest() {
    // Given
    long[] votes = {400, 300, 300};
    BitSet all = new BitSet();
    all.set(0, 3);

    // When
    // Of 10 seats the first is due 4 and has 6: the others share 4.
    Levelling levelled =
        Levelling.of(
            new DivisorMethod.SainteLague(),
            Ties.LOTS,
            new Votes(10, votes, 1000),
            new int[] {6, 1, 0},
            all);

    // Then
    assertThat(levelled.seats()).containsExactly(6, 2, 2);
    assertThat(levelled.levelling()).containsExactly(0, 1, 2);
    assertThat(levelled.national()).isInstanceOf(Outcome.Settled.class);
    assertThat(all.cardinality()).isEqualTo(3);
  }

  @Test
  void seatsThatLotsDecideAreNotLevelledYet() {
    // Given
    BitSet all = new BitSet();
    all.set(0, 2);

    // When
    Levelling levelled =
        Levelling.of(
            Method.DHONDT,
            Ties.LOTS,
            new Votes(3, new long[] {50, 50}, 100),
            new int[] {2, 0},
            all);

    // Then
    assertThat(levelled.national()).isInstanceOf(Outcome.LotsRequired.class);
    assertThat(levelled.seats()).containsExactly(2, 1);
  }

  @Test
  void moreDirectSeatsThanThereAreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Levelling.of(
                    NORWAY,
                    Ties.LOTS,
                    new Votes(2, new long[] {10, 10}, 20),
                    new int[] {2, 0},
                    bits(1)));
  }

  @Test
  void regionsGetSeatsByVotesCastAndGiveThemToTheListsThatTheCountryAdmits() {
    // Given
    SeatRule czech =
        new SeatRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(new Threshold(new Ratio(1, 20), Base.VALID, Level.NATIONAL, Set.of())),
            List.of("party", "party", "party"));
    Votes large = new Votes(0, new long[] {400, 200, 20}, 620);
    Votes small = new Votes(0, new long[] {100, 180, 20}, 300);
    Votes least = new Votes(0, new long[] {10, 20, 0}, 30);

    // When
    Regions regions = Regions.of(czech, 10, List.of(large, small, least));

    // Then
    // The quota is 95: 6.5, 3.2 and 0.3 seats; the third list has 4.2 % of the country.
    assertThat(regions.seats()).containsExactly(7, 3, 0);
    assertThat(regions.regional()).hasSize(2);
    assertThat(regions.regional().getFirst().seats()).containsExactly(5, 2, 0);
    assertThat(regions.regional().getLast().seats()).containsExactly(1, 2, 0);
  }

  @Test
  void regionsWithEqualRemaindersWaitForLots() {
    // Given
    SeatRule rule =
        new SeatRule(Method.DHONDT, Level.CONSTITUENCY, Ties.LOTS, List.of(), List.of("party"));
    Votes same = new Votes(0, new long[] {50}, 50);

    // When
    Regions regions = Regions.of(rule, 3, List.of(same, same));

    // Then
    assertThat(regions.national()).isInstanceOf(Outcome.LotsRequired.class);
    assertThat(regions.seats()).isEmpty();
    assertThat(regions.regional()).isEmpty();
  }

  @Test
  void regionsOfAThousandMillionVotesShareTenThousandSeats() {
    // Given: 500 regions of two million votes each and a few more
    SeatRule rule =
        new SeatRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(),
            List.of("party", "party", "party"));
    List<Votes> votes =
        LongStream.range(0, 500)
            .mapToObj(i -> new long[] {1_000_003 + 7 * i, 600_001, 400_009 - i})
            .map(lists -> new Votes(0, lists, LongStream.of(lists).sum()))
            .toList();
    long cast = votes.stream().mapToLong(Votes::valid).sum();

    // When
    Regions regions = Regions.of(rule, 10_000, votes);

    // Then
    assertThat(cast).isGreaterThan(1_000_000_000);
    for (int region = 0; region < votes.size(); region++) {
      long quotas = votes.get(region).valid() * 10_000 / cast;
      assertThat((long) regions.seats().get(region)).isBetween(quotas, quotas + 1);
    }
    assertThat(regions.seats().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
    assertThat(regions.regional().stream().mapToInt(one -> IntStream.of(one.seats()).sum()).sum())
        .isEqualTo(10_000);
  }

  @Test
  void coalitionsNeedMoreByTheirSize() {
    // Given
    // Czech Republic 2017: 5, 10, 15 and 20 %
    SeatRule rule =
        new SeatRule(
            Method.DHONDT,
            Level.CONSTITUENCY,
            Ties.LOTS,
            List.of(
                national("1/20", 1, 1),
                national("1/10", 2, 2),
                national("3/20", 3, 3),
                national("1/5", 4, Integer.MAX_VALUE)),
            List.of("party", "coalition", "coalition", "coalition", "coalition"),
            List.of(1, 2, 3, 4, 9),
            List.of());

    // When
    BitSet exactly = rule.admittedNationally(new long[] {50, 100, 150, 200, 200}, 1000);
    BitSet oneLess = rule.admittedNationally(new long[] {49, 99, 149, 199, 199}, 1000);

    // Then
    assertThat(exactly.cardinality()).isEqualTo(5);
    assertThat(oneLess.cardinality()).isZero();
  }

  @Test
  void aListOfNoPartiesIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Threshold.Parties(0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Threshold.Parties(3, 2));
  }

  private static Threshold national(String share, int from, int to) {
    return new Threshold(
        Ratio.parse(share), Base.VALID, Level.NATIONAL, Set.of(), new Threshold.Parties(from, to));
  }

  private static BitSet bits(int position) {
    BitSet bits = new BitSet();
    bits.set(position);
    return bits;
  }
}
