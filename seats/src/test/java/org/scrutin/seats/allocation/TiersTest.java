package org.scrutin.seats.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.Ratio;

class TiersTest {
  private static final Method NORWAY = new DivisorMethod.ModifiedSainteLague(new Ratio(7, 5));
  private static final Method HARE = new LargestRemainder(Quota.HARE);

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
    assertThat(levelled.levelling()).containsExactly(1, 2, 0, 0, 4, 7, 5, 0, 0);
    assertThat(levelled.national().seats()).containsExactly(49, 45, 27, 19, 11, 8, 8, 0, 0);
    assertThat(levelled.over().isEmpty()).isTrue();
  }

  @Test
  void aListOverItsShareKeepsItsSeatsAndTheOthersShareTheRest() {
    // Given
    long[] votes = {400, 300, 300};
    BitSet all = bits(0, 1, 2);

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
    assertThat(levelled.levelling()).containsExactly(0, 1, 2);
    assertThat(levelled.over()).isEqualTo(bits(0));
    assertThat(levelled.contest().seats()).isEqualTo(4);
    assertThat(levelled.national()).isInstanceOf(Outcome.Settled.class);
    assertThat(all.cardinality()).isEqualTo(3);
  }

  @Test
  void levellingSeatsThatLotsDecideAreNobodysYet() {
    // When
    Levelling levelled =
        Levelling.of(
            Method.DHONDT,
            Ties.LOTS,
            new Votes(3, new long[] {50, 50}, 100),
            new int[] {1, 0},
            bits(0, 1));

    // Then
    assertThat(levelled.levelling()).containsExactly(0, 1);
    assertThat(((Outcome.LotsRequired) levelled.national()).lots())
        .isEqualTo(new Lots(3, 1, List.of(0, 1)));
  }

  @Test
  void aListThatIsOverWhateverLotsSayNeedsNone() {
    // When
    // Due are one each and one by lots; the first has two already, so that one is the other's.
    Levelling levelled =
        Levelling.of(
            Method.DHONDT,
            Ties.LOTS,
            new Votes(3, new long[] {50, 50}, 100),
            new int[] {2, 0},
            bits(0, 1));

    // Then
    assertThat(levelled.national()).isInstanceOf(Outcome.Settled.class);
    assertThat(levelled.levelling()).containsExactly(0, 1);
  }

  @Test
  void remaindersDrawnForMayChangeEverythingSoNoneIsGivenBefore() {
    // When
    // Hare's quota is 25: 1.6, 1.6 and 0.8 of 4 seats; the first is over if the lot goes against it
    Levelling levelled =
        Levelling.of(
            new LargestRemainder(Quota.HARE),
            Ties.LOTS,
            new Votes(4, new long[] {40, 40, 20}, 100),
            new int[] {2, 0, 0},
            bits(0, 1, 2));

    // Then
    assertThat(levelled.national()).isInstanceOf(Outcome.LotsRequired.class);
    assertThat(levelled.levelling()).containsExactly(0, 0, 0);
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
  void constituenciesGetSeatsByVotesAndGiveThemToTheListsThatTheCountryAdmits() {
    // Given
    SeatRule czech = rule(new Tier.Apportioned(HARE), national("1/20", 1, Integer.MAX_VALUE));
    List<Votes> votes =
        List.of(votes(0, 400, 200, 20), votes(0, 100, 180, 20), votes(0, 10, 20, 0));

    // When
    Allocation given = Allocation.of(czech, country(10, votes), votes, true);

    // Then
    // The quota is 95: 6.5, 3.2 and 0.3 seats; the third list has 4.2 % of the country.
    assertThat(given.apportionment().outcome().seats()).containsExactly(7, 3, 0);
    assertThat(seats(given)).containsExactly(List.of(5, 2, 0), List.of(1, 2, 0), List.of(0, 0, 0));
    assertThat(given.constituencies()).extracting(Allocation.Given::seats).containsExactly(7, 3, 0);
    assertThat(given.levelling()).isNull();
  }

  @Test
  void constituenciesWithEqualRemaindersWaitForLots() {
    // Given
    SeatRule rule = rule(new Tier.Apportioned(HARE));
    List<Votes> votes = List.of(votes(0, 20, 20, 10), votes(0, 50, 0, 0));

    // When
    Allocation given = Allocation.of(rule, country(3, votes), votes, true);

    // Then
    assertThat(given.apportionment().outcome()).isInstanceOf(Outcome.LotsRequired.class);
    assertThat(given.constituencies()).extracting(Allocation.Given::seats).containsExactly(0, 0);
  }

  @Test
  void aTierWaitsForTheVotesOfEveryConstituency() {
    // Given
    List<Votes> votes = List.of(votes(2, 61, 30, 10));
    SeatRule levelled = rule(new Tier.Levelled(Method.DHONDT, 1, List.of()));

    // When
    Allocation levelling = Allocation.of(levelled, country(6, votes), votes, false);
    Allocation apportioned =
        Allocation.of(rule(new Tier.Apportioned(HARE)), country(6, votes), votes, false);

    // Then
    assertThat(levelling.levelling()).isNull();
    assertThat(seats(levelling)).containsExactly(List.of(2, 0, 0));
    assertThat(apportioned.apportionment()).isNull();
    assertThat(seats(apportioned)).containsExactly(List.of(0, 0, 0));
  }

  @Test
  void levellingWaitsForTheLotsOfAConstituency() {
    // Given
    List<Votes> votes = List.of(votes(1, 30, 30, 0), votes(2, 60, 20, 10));
    SeatRule rule = rule(new Tier.Levelled(Method.DHONDT, 1, List.of()));

    // When
    Allocation given = Allocation.of(rule, country(4, votes), votes, true);

    // Then
    assertThat(given.levelling()).isNull();
  }

  @Test
  void levellingAsksForItsOwnThresholdBesideThoseOfTheConstituencies() {
    // Given
    List<Votes> votes = List.of(votes(3, 61, 20, 9), votes(2, 50, 31, 8));
    Threshold tenth = national("1/10", 1, Integer.MAX_VALUE);

    // When
    Allocation open = levelled(votes, List.of(), List.of());
    Allocation own = levelled(votes, List.of(), List.of(tenth));
    Allocation inherited = levelled(votes, List.of(tenth), List.of());

    // Then
    // The third list has 17 of 179 votes.
    assertThat(open.levelling().levelling()).containsExactly(1, 1, 1);
    assertThat(own.levelling().levelling()).containsExactly(1, 2, 0);
    assertThat(inherited.levelling().levelling()).containsExactly(1, 2, 0);
  }

  @Test
  void seatsThatNobodyHadInAConstituencyAreNotMadeUpFor() {
    // Given
    List<Votes> votes = List.of(votes(3, 61, 20, 10), votes(5, 0, 0, 0));

    // When
    Allocation given = levelled(votes, List.of(), List.of());

    // Then
    assertThat(given.levelling().contest().seats()).isEqualTo(6);
    assertThat(Arrays.stream(given.levelling().levelling()).sum()).isEqualTo(3);
  }

  @Test
  void constituenciesOfAThousandMillionVotesShareTenThousandSeats() {
    // Given: 500 of two million votes each and a few more
    List<Votes> votes =
        LongStream.range(0, 500)
            .mapToObj(i -> votes(0, 1_000_003 + 7 * i, 600_001, 400_009 - i))
            .toList();
    Votes country = country(10_000, votes);

    // When
    Allocation given = Allocation.of(rule(new Tier.Apportioned(HARE)), country, votes, true);

    // Then
    assertThat(country.valid()).isGreaterThan(1_000_000_000);
    for (int place = 0; place < votes.size(); place++) {
      long quotas = votes.get(place).valid() * 10_000 / country.valid();
      assertThat((long) given.constituencies().get(place).seats()).isBetween(quotas, quotas + 1);
    }
    assertThat(seats(given).stream().flatMap(List::stream).mapToInt(Integer::intValue).sum())
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
    assertThatIllegalArgumentException().isThrownBy(() -> new Threshold.PartyRange(0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Threshold.PartyRange(3, 2));
  }

  private static Allocation levelled(
      List<Votes> votes, List<Threshold> thresholds, List<Threshold> own) {
    SeatRule rule =
        rule(
            new Tier.Levelled(new DivisorMethod.SainteLague(), 3, own),
            thresholds.toArray(Threshold[]::new));
    return Allocation.of(rule, country(8, votes), votes, true);
  }

  private static SeatRule rule(Tier tier, Threshold... thresholds) {
    return new SeatRule(
        Method.DHONDT,
        Level.CONSTITUENCY,
        Ties.LOTS,
        List.of(thresholds),
        List.of("party", "party", "party"),
        List.of(1, 1, 1),
        List.of(),
        tier);
  }

  private static Votes votes(int seats, long... votes) {
    return new Votes(seats, votes, Arrays.stream(votes).sum());
  }

  private static Votes country(int seats, List<Votes> votes) {
    Votes sum = Votes.sum(votes);
    return new Votes(seats, sum.votes(), sum.valid());
  }

  private static List<List<Integer>> seats(Allocation allocation) {
    return allocation.constituencies().stream()
        .map(given -> Arrays.stream(given.outcome().seats()).boxed().toList())
        .toList();
  }

  private static Threshold national(String share, int from, int to) {
    return new Threshold(
        Ratio.parse(share),
        Base.VALID,
        Level.NATIONAL,
        Set.of(),
        new Threshold.PartyRange(from, to));
  }

  private static BitSet bits(int... positions) {
    BitSet bits = new BitSet();
    Arrays.stream(positions).forEach(bits::set);
    return bits;
  }
}
