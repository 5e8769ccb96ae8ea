package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.figures.votes.Ballots;
import org.scrutin.results.materiality.Allegation.Affected;

/** SYNTHETIC: a country with two constituencies, of which the first has two stations. */
class ContestChangesTest {
  private static final UnitIndex UNITS =
      Trees.of(
          "X,,country,",
          "X-1,X,constituency,3",
          "X-2,X,constituency,2",
          "X-1-1,X-1,station,",
          "X-1-2,X-1,station,");
  private static final int COUNTRY = 1;
  private static final int FIRST = 2;
  private static final int SECOND = 3;
  private static final int STATION = 4;
  private static final Map<Integer, Ballots> KNOWN =
      Map.of(
          COUNTRY, ballots(90, 60),
          FIRST, ballots(50, 40),
          SECOND, ballots(40, 20),
          STATION, ballots(30, 10));

  @Test
  void numberOfAStationCountsInItsConstituencyAndInNoOther() {
    // Given
    ContestChanges changes = changes(List.of(new Affected(STATION, 7, 5, null)), List.of());

    // When
    long excluded = changes.excluded(FIRST);
    long voided = changes.voided(FIRST);

    // Then
    assertThat(excluded).isEqualTo(7);
    assertThat(voided).isEqualTo(5);
    assertThat(changes.touches(SECOND)).isFalse();
    assertThat(changes.takenAlone(FIRST)).isFalse();
  }

  @Test
  void numberOfTheCountryIsTakenWholeInEachConstituencyAlone() {
    // Given
    ContestChanges changes = changes(List.of(new Affected(COUNTRY, 7, 0, null)), List.of());

    // When
    long first = changes.excluded(FIRST);
    long second = changes.excluded(SECOND);

    // Then
    assertThat(first).isEqualTo(7);
    assertThat(second).isEqualTo(7);
    assertThat(changes.takenAlone(FIRST)).isTrue();
  }

  @Test
  void ballotsOfAnAnnulledStationAreGoneFromItsConstituency() {
    // Given
    ContestChanges changes = changes(List.of(), List.of(STATION));

    // When
    Ballots remaining = changes.remaining(FIRST);

    // Then
    assertThat(remaining.votes()).containsExactly(20, 30);
    assertThat(changes.remaining(STATION).votes()).containsExactly(0, 0);
    assertThat(changes.remaining(SECOND).votes()).containsExactly(40, 20);
    assertThat(changes.annulledIn(FIRST)).containsExactly(STATION);
    assertThat(changes.annulledIn(SECOND)).isEmpty();
  }

  @Test
  void constituencyInAnAnnulledCountryIsAnnulledItself() {
    // Given
    ContestChanges changes = changes(List.of(), List.of(COUNTRY));

    // When
    List<Integer> annulled = changes.annulledIn(SECOND);

    // Then
    assertThat(annulled).containsExactly(SECOND);
    assertThat(changes.remaining(SECOND).votes()).containsExactly(0, 0);
  }

  @Test
  void noMoreIsTakenFromAListThanItHasWhereTheBallotsAreAlleged() {
    // Given
    ContestChanges changes = changes(List.of(new Affected(STATION, 0, 15, null)), List.of());

    // When
    ContestChange change = changes.of(FIRST, false);

    // Then: the second list has 40 in the constituency and 10 at the station
    assertThat(change.from(0)).isEqualTo(15);
    assertThat(change.from(1)).isEqualTo(10);
    assertThat(change.added()).isZero();
    assertThat(change.plus(3).added()).isEqualTo(3);
    assertThat(change.upTo(4).from(0)).isEqualTo(4);
  }

  @Test
  void unitOfWhichNothingIsKnownHasNoBallots() {
    // Given
    ContestChanges changes = changes(List.of(), List.of());

    // When
    Ballots published = changes.published(5);

    // Then
    assertThat(published.votes()).containsExactly(0, 0);
  }

  private static ContestChanges changes(List<Affected> affected, List<Integer> annulled) {
    return new ContestChanges(UNITS, new Allegation(affected, annulled), KNOWN, 2);
  }

  private static Ballots ballots(long first, long second) {
    BitSet both = new BitSet();
    both.set(0, 2);
    return new Ballots(new long[] {first, second}, first + second, both, null);
  }
}
