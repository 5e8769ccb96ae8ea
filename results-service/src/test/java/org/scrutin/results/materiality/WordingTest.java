package org.scrutin.results.materiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted;
import org.scrutin.contracts.ClaimAdmitted.AnnulledUnit;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.contracts.Filer;
import org.scrutin.contracts.Sentence;

class WordingTest {

  @Test
  void premiseOfAClaimWithoutNumbersSaysThatItsTruthWasNotTested() {
    // When
    String premise = Wording.premiseText(Wording.premise(claim(List.of(), List.of())));

    // Then
    assertThat(premise).isEqualTo("That the claim is true was not tested.");
  }

  @Test
  void premiseNamesWhatWasTakenForGrantedAndWhereTheNumbersComeFrom() {
    // Given
    ClaimAdmitted claim =
        claim(
            List.of(
                new AffectedVotes("X", 40L, null, null, "estimated", "survey", null, null),
                new AffectedVotes("X", 4L, null, null, "enumerated", null, null, null)),
            List.of(new AnnulledUnit("X-1")));

    // When
    String premise = Wording.premiseText(Wording.premise(claim));

    // Then
    assertThat(premise)
        .isEqualTo(
            "Untested: any part of the voters alleged excluded would have voted, for whichever"
                + " list; the units named are annulled as a whole. The numbers are estimated"
                + " (survey), enumerated.");
  }

  @Test
  void unitsAreNamedByWhyTheyAre() {
    // Given
    Wording.Named named = new Wording.Named(List.of("X-1", "X-2"), List.of(), List.of("X-3"));

    // When
    List<Sentence> sentences = named.sentences();

    // Then
    assertThat(sentences)
        .containsExactly(
            new Sentence(
                "left-out", List.of("X-1, X-2"), "No votes are published for X-1, X-2: left out."),
            new Sentence(
                "lots-open",
                List.of("X-3"),
                "The seats of X-3 wait for the drawing of lots already."));
  }

  private static ClaimAdmitted claim(List<AffectedVotes> votes, List<AnnulledUnit> annulled) {
    return new ClaimAdmitted(
        "S-1-0001",
        "s-1",
        new Filer("party", "One"),
        new ClaimTarget("nec", null, List.of("X"), List.of()),
        annulled,
        votes,
        null,
        null,
        OffsetDateTime.parse("2026-11-01T12:00:00Z"));
  }
}
