package org.scrutin.results.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.declared.DeclaredFigure.BALLOTS;
import static org.scrutin.results.declared.DeclaredFigure.BLANK;
import static org.scrutin.results.declared.DeclaredFigure.INVALID;
import static org.scrutin.results.declared.DeclaredFigure.VALID;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.sheets.Severity;

class StatementChecksTest {
  private static final Map<String, Long> VOTES = Map.of("A", 60L, "B", 30L, "C", 10L);

  @Test
  void figuresThatAddUpFindNothing() {
    assertThat(check(BlankRule.INVALID, Map.of(BALLOTS, 105L, INVALID, 5L, VALID, 100L), VOTES))
        .isEmpty();
    assertThat(
            check(
                BlankRule.VALID, Map.of(BALLOTS, 110L, BLANK, 5L, INVALID, 5L, VALID, 105L), VOTES))
        .isEmpty();
    assertThat(
            check(
                BlankRule.SEPARATE,
                Map.of(BALLOTS, 110L, BLANK, 5L, INVALID, 5L, VALID, 100L),
                VOTES))
        .isEmpty();
  }

  @Test
  void votesThatDoNotMakeTheValidOnesAreFound() {
    // When
    List<StatementFinding> findings = check(BlankRule.INVALID, Map.of(VALID, 101L), VOTES);

    // Then
    assertThat(findings)
        .containsExactly(
            new StatementFinding(
                "valid-sum",
                Severity.WARNING,
                "X",
                "valid = votes",
                Map.of("valid", 101L, "votes", 100L)));
  }

  @Test
  void blankCountsWhereTheLawSaysSo() {
    // When
    List<StatementFinding> findings = check(BlankRule.VALID, Map.of(BLANK, 5L, VALID, 100L), VOTES);

    // Then
    assertThat(findings)
        .extracting(StatementFinding::formula)
        .containsExactly("valid = blank + votes");
  }

  @Test
  void ballotsThatDoNotAddUpAreFound() {
    // When
    List<StatementFinding> apart =
        check(
            BlankRule.SEPARATE, Map.of(BALLOTS, 10L, BLANK, 1L, INVALID, 1L, VALID, 9L), Map.of());
    List<StatementFinding> together =
        check(BlankRule.INVALID, Map.of(BALLOTS, 10L, BLANK, 1L, INVALID, 1L, VALID, 8L), Map.of());

    // Then
    assertThat(apart)
        .extracting(StatementFinding::formula)
        .containsExactly("ballots = valid + blank + invalid");
    assertThat(together)
        .extracting(StatementFinding::inputs)
        .containsExactly(Map.of("ballots", 10L, "valid", 8L, "invalid", 1L));
  }

  @Test
  void whatIsNotStatedIsNotChecked() {
    assertThat(check(BlankRule.INVALID, Map.of(VALID, 7L), Map.of("A", 3L))).isEmpty();
    assertThat(check(BlankRule.INVALID, Map.of(BALLOTS, 7L, VALID, 3L), Map.of())).isEmpty();
    assertThat(check(BlankRule.INVALID, Map.of(), VOTES)).isEmpty();
  }

  private static List<StatementFinding> check(
      BlankRule blank, Map<DeclaredFigure, Long> figures, Map<String, Long> votes) {
    Statement statement =
        new Statement(
            LocalDate.of(2026, 1, 12),
            "Commission",
            "press",
            Stage.FINAL,
            List.of(new DeclaredUnit("X", figures, votes, Map.of(), List.of())));
    return new StatementChecks(Synthetic.election(blank)).of(statement);
  }
}
