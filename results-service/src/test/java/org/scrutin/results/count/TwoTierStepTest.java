package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.results.sheets.Sheet;

/** What a step stores and tells under rules of two tiers; the votes are made up. */
class TwoTierStepTest {

  @Test
  void aCorrectedSheetMovesASeatToAnotherConstituency() {
    // Given: 400, 205, 200 and 195 votes have 4, 2, 2 and 2 of ten seats
    SyntheticElection country = counted(SyntheticElection.Tiers.APPORTIONED);
    // When: with 250 votes it is 2.94, 2.41, 2.35 and 2.29
    StepResult step = country.step(sheet(country, 0, 130, 80, 40));
    // Then
    Map<Integer, List<Integer>> before = SeatCheck.stored(country, step.previous());
    Map<Integer, List<Integer>> after = SeatCheck.stored(country, step.revision());
    assertThat(before.get(country.id("X-1-1"))).containsExactly(2, 1, 1);
    assertThat(before.get(country.id("X-1-2"))).containsExactly(1, 1, 0);
    assertThat(after.get(country.id("X-1-1"))).containsExactly(2, 1, 0);
    assertThat(after.get(country.id("X-1-2"))).containsExactly(2, 1, 0);
    assertThat(fact(country).seats()).isEqualTo(Map.of("A", 6, "B", 4, "C", 0));
    assertThat(rows(country, step)).isEqualTo(2);
  }

  @Test
  void levellingSeatsFollowEveryCorrection() {
    // Given
    SyntheticElection country = counted(SyntheticElection.Tiers.LEVELLED);
    Map<String, Integer> before = fact(country).seats();
    // When
    StepResult step = country.step(sheet(country, 2, 61, 120, 90));
    // Then
    assertThat(before).isEqualTo(Map.of("A", 7, "B", 4, "C", 2));
    assertThat(fact(country).seats()).isEqualTo(Map.of("A", 5, "B", 5, "C", 3));
    assertThat(SeatCheck.stored(country, step.previous()).get(country.index().root()))
        .containsExactly(1, 0, 2);
    assertThat(SeatCheck.stored(country, step.revision()).get(country.index().root()))
        .containsExactly(0, 1, 2);
    // Constituencies that the step left as they are have no new row.
    assertThat(rows(country, step)).isEqualTo(2);
  }

  @Test
  void nobodyHasSeatsByVotesBeforeEveryConstituencyHasVotes() {
    // Given
    SyntheticElection country = new SyntheticElection(1, true, SyntheticElection.Tiers.APPORTIONED);
    // When
    country.step(sheet(country, 0, 100, 60, 40));
    // Then
    assertThat(fact(country).seats()).isNull();
    assertThat(fact(country).votes()).isEqualTo(Map.of("A", 100L, "B", 60L, "C", 40L));
  }

  @Test
  void aConstituencyThatWaitsForLotsTakesTheLevellingSeatsBack() {
    // Given
    SyntheticElection country = counted(SyntheticElection.Tiers.LEVELLED);
    // When
    StepResult tie = country.step(sheet(country, 1, 70, 70, 70));
    // Then
    int root = country.index().root();
    assertThat(SeatCheck.stored(country, tie.previous())).containsKey(root);
    assertThat(SeatCheck.stored(country, tie.revision())).doesNotContainKey(root);
    assertThat(fact(country).seats()).isEqualTo(Map.of("A", 5, "B", 3, "C", 0));
  }

  @Test
  void constituenciesThatDrawLotsForSeatsTakeAllSeatsBack() {
    // Given
    SyntheticElection country = counted(SyntheticElection.Tiers.APPORTIONED);
    // When: 200, 205, 200 and 195 votes leave two equal remainders for the last seat
    StepResult tie = country.step(sheet(country, 0, 100, 60, 40));
    // Then
    assertThat(fact(country).seats()).isNull();
    assertThat(SeatCheck.stored(country, tie.revision())).isEmpty();
    assertThat(
            CountDatabase.list(
                "select lots from seats where tally_id = ? and unit_id = ?",
                row -> row.getString(1),
                country.tallyId(),
                country.index().root()))
        .containsExactly("{\"seat\":10,\"seats\":1,\"units\":[\"X-1-1\",\"X-2-1\"]}");
  }

  private static SyntheticElection counted(SyntheticElection.Tiers tiers) {
    SyntheticElection country = new SyntheticElection(1, true, tiers);
    country.step(
        step -> {
          step.append(leaf(country, 0, 200, 120, 80));
          step.append(leaf(country, 1, 95, 70, 40));
          step.append(leaf(country, 2, 100, 61, 39));
          step.append(leaf(country, 3, 95, 72, 28));
        });
    return country;
  }

  private static Consumer<OpenStep> sheet(SyntheticElection country, int station, int... votes) {
    return step -> step.append(leaf(country, station, votes));
  }

  private static Sheet leaf(SyntheticElection country, int station, int... votes) {
    int unit = country.stations.get(station);
    return country.sheet(unit, false, votes[0] + votes[1] + votes[2], 0, votes);
  }

  private static TallyAdvanced fact(SyntheticElection country) {
    return (TallyAdvanced) country.facts.getLast().data();
  }

  private static long rows(SyntheticElection country, StepResult step) {
    return CountDatabase.number(
        "select count(*) from seats where tally_id = ? and revision > ? and revision <= ?",
        country.tallyId(),
        step.previous(),
        step.revision());
  }
}
