package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAdmitted.AnnulledUnit;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.contracts.Filer;
import org.scrutin.results.count.SyntheticElection;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;

class ClaimReaderTest {
  private static final ElectionDefinition ELECTION =
      new SyntheticElection(1).election().definition();
  private static final UnitIndex UNITS =
      Trees.of("X,,country,", "X-1,X,constituency,3", "X-1-1,X-1,station,", "X-1-2,X-1,station,");

  @Test
  void unitWithinAnotherAnnulledOneIsNotAnnulledTwice() throws NotComputable {
    // Given
    ClaimAdmitted claim = claim(List.of(), "X-1-2", "X-1", "X-1-1", "X-1");

    // When
    Allegation allegation = ClaimReader.allegation(claim, ELECTION, UNITS);

    // Then
    assertThat(allegation.annulled()).containsExactly(UNITS.idOf("X-1"));
  }

  @Test
  void ofAnEstimateTheUpperBoundIsTaken() throws NotComputable {
    // Given
    ClaimAdmitted claim =
        claim(
            List.of(
                new AffectedVotes("X", 40L, null, null, "estimated", "survey", 10L, 90L),
                new AffectedVotes("X-1", null, 7L, "B", "enumerated", null, null, null)));

    // When
    Allegation allegation = ClaimReader.allegation(claim, ELECTION, UNITS);

    // Then
    assertThat(allegation.affected())
        .containsExactly(
            new Allegation.Affected(UNITS.idOf("X"), 90, 0, null),
            new Allegation.Affected(UNITS.idOf("X-1"), 0, 7, 1));
  }

  @Test
  void unknownUnitOrListIsNamed() {
    // Given
    ClaimAdmitted ofUnit = claim(List.of(), "X-9");
    ClaimAdmitted ofList =
        claim(List.of(new AffectedVotes("X", null, 1L, "NONE", "enumerated", null, null, null)));

    // When
    Throwable unit = catchThrowable(() -> ClaimReader.allegation(ofUnit, ELECTION, UNITS));
    Throwable list = catchThrowable(() -> ClaimReader.allegation(ofList, ELECTION, UNITS));

    // Then
    assertThat(unit)
        .isInstanceOf(NotComputable.class)
        .hasMessage("not computable: the election has no unit X-9");
    assertThat(list)
        .isInstanceOf(NotComputable.class)
        .hasMessage("not computable: the election has no list NONE");
  }

  @Test
  void numbersOfOneKindThatOverlapAreNotTakenTogether() {
    assertThat(reason(excluded("X-1-1"), excluded("X-1-2"))).isNull();
    assertThat(reason(excluded("X-1-1"), excluded("X-1-1"))).contains("for X-1-1 and for X-1-1");
    assertThat(reason(excluded("X-1-1"), excluded("X"))).contains("for X and for X-1-1");
    assertThat(reason(excluded("X"), voided("X-1-1", null))).isNull();
    assertThat(reason(voided("X-1-1", "A"), voided("X-1-1", "B"))).isNull();
    assertThat(reason(voided("X-1-1", "A"), voided("X-1-1", "A"))).isNotNull();
    assertThat(reason(voided("X-1-1", "A"), voided("X-1-1", null))).isNotNull();
    assertThat(reason(voided("X-1-1", null), voided("X-1-1", "A"))).isNotNull();
    assertThat(reason(voided("X-1", "A"), voided("X-1-1", "B"))).isNotNull();
  }

  @Test
  void numberThatNoElectionHasIsNotComputedWith() {
    assertThat(reason(new AffectedVotes("X", 1L << 53, null, null, "e", null, null, null)))
        .contains("larger than any election");
    assertThat(reason(new AffectedVotes("X", 1L, null, null, "e", null, 1L, 1L << 53)))
        .contains("larger than any election");
    assertThat(
            reason(new AffectedVotes("X", 1_000_000_000_000L, null, null, "e", null, null, null)))
        .isNull();
  }

  private static AffectedVotes excluded(String unit) {
    return new AffectedVotes(unit, 1L, null, null, "enumerated", null, null, null);
  }

  private static AffectedVotes voided(String unit, @Nullable String list) {
    return new AffectedVotes(unit, null, 1L, list, "enumerated", null, null, null);
  }

  private static @Nullable String reason(AffectedVotes... votes) {
    try {
      ClaimReader.allegation(claim(List.of(votes)), ELECTION, UNITS);
      return null;
    } catch (NotComputable e) {
      return e.getMessage();
    }
  }

  @Test
  void claimWithoutANumberLeavesNothingToCompute() throws NotComputable {
    // Given
    ClaimAdmitted claim =
        claim(List.of(new AffectedVotes("X", null, null, null, "enumerated", null, null, null)));

    // When
    Allegation allegation = ClaimReader.allegation(claim, ELECTION, UNITS);

    // Then
    assertThat(allegation.empty()).isTrue();
  }

  private static ClaimAdmitted claim(List<AffectedVotes> votes, String... annulled) {
    List<AnnulledUnit> units = new ArrayList<>();
    for (String unit : annulled) {
      units.add(new AnnulledUnit(unit));
    }
    return new ClaimAdmitted(
        "S-1-0001",
        "s-1",
        new Filer("party", "One"),
        new ClaimTarget("nec", null, List.of("X"), List.of()),
        units,
        votes,
        null,
        null,
        OffsetDateTime.parse("2026-11-01T12:00:00Z"));
  }
}
