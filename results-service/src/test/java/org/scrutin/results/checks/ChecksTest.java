package org.scrutin.results.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.sheets.Figure;

class ChecksTest {
  @Test
  void notesTheFirstBulletinOfVenezuela2024() {
    // Given 51.2, 44.2 and 4.6 % of 10,058,774
    int[] bulletin = sheet(5_150_092, 4_445_978, 462_704);
    // When
    var findings =
        Checks.of(CheckProfile.STANDARD_1, BlankRule.INVALID, Optional.empty())
            .evaluate(bulletin, Station.UNKNOWN);
    // Then
    assertThat(findings).extracting(f -> f.code()).containsExactly("derived-from-percentages");
    assertThat(findings).noneMatch(Finding::quarantines);
  }

  @Test
  void notesNothingWhereOneVoteIsOff() {
    // Given
    int[] bulletin = sheet(5_150_093, 4_445_977, 462_704);
    // When
    var findings =
        Checks.of(CheckProfile.STANDARD_1, BlankRule.INVALID, Optional.empty())
            .evaluate(bulletin, Station.UNKNOWN);
    // Then
    assertThat(findings).isEmpty();
  }

  @Test
  void saysNothingOfPercentagesAtAStation() {
    // Given 600 votes, of which any number is a share of one decimal
    int[] station = sheet(317, 202, 81);
    // When
    var findings =
        Checks.of(CheckProfile.STANDARD_1, BlankRule.INVALID, Optional.empty())
            .evaluate(station, Station.UNKNOWN);
    // Then
    assertThat(findings).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(BlankRule.class)
  void hasTextsThatNeedNoEscaping(BlankRule blank) {
    // Given
    var checks = Checks.of(CheckProfile.STANDARD_1, blank, Optional.of(new Fraction(95, 100)));
    // When
    var table = checks.table();
    // Then
    assertThat(table)
        .allSatisfy(
            check -> {
              assertThat(check.code()).matches("[a-z]+(-[a-z]+)*");
              assertThat(check.text() + check.formula() + check.tolerance())
                  .matches("[ -~]+")
                  .doesNotContain("\"", "\\");
            });
  }

  private static int[] sheet(int... votes) {
    int[] values = new int[Figure.COUNT + votes.length];
    Arrays.fill(values, NOT_STATED);
    System.arraycopy(votes, 0, values, Figure.COUNT, votes.length);
    return values;
  }
}
