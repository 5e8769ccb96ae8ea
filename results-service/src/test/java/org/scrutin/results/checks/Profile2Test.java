package org.scrutin.results.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.checks.Station.Sibling;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;

/** What {@code standard-2} has beside {@code standard-1}, by its definitions alone. */
class Profile2Test {
  private final Checks first =
      Checks.of(CheckProfile.STANDARD_1, BlankRule.SEPARATE, Optional.empty());
  private final Checks second =
      Checks.of(CheckProfile.STANDARD_2, BlankRule.SEPARATE, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    // registered, ballots, blank, invalid, valid, roll: field inputs first
    "300, , , , 800, , valid-above-registered",
    ", 1305, 0, 5, 1300, 1000, ballots-above-roll",
    ", , , , 1300, 1000, ballots-above-roll",
    ", 100, , , 101, , part-above-whole",
    ", 100, , 101, , , part-above-whole",
    "800, , , , 800, 1000, ''",
    ", 1000, 0, 5, 995, 1000, ''",
    ", 100, , , 100, , ''",
    "1305, 1305, 0, 5, 1300, 1000, ''"
  })
  void saysWhatCannotBe(
      Integer registered,
      Integer ballots,
      Integer blank,
      Integer invalid,
      Integer valid,
      Integer roll,
      String code) {
    // Given
    int[] sheet = {
      stated(registered),
      stated(ballots),
      stated(blank),
      stated(invalid),
      stated(valid),
      NOT_STATED,
      NOT_STATED,
      NOT_STATED,
      NOT_STATED,
      NOT_STATED
    };
    // When
    Station station = new Station(stated(roll), null);
    List<Finding> all = second.evaluate(sheet, station);
    List<Finding> findings = all.subList(first.evaluate(sheet, station).size(), all.size());
    // Then
    assertThat(findings.stream().map(Finding::code).toList())
        .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    assertThat(findings).noneMatch(Finding::quarantines);
  }

  @Test
  void saysThatLinesAreSwapped() {
    // Given
    int[] sheet = sheet();
    sheet[0] = 900;
    // When
    var swapped = second.evaluate(sheet, new Station(1_000, new Sibling(1_000, 900)));
    var other = second.evaluate(sheet, new Station(1_000, new Sibling(950, 900)));
    // Then
    assertThat(swapped).extracting(Finding::code).containsExactly("lines-swapped");
    assertThat(swapped.getFirst().inputs())
        .containsEntry("registered", 900L)
        .containsEntry("roll", 1_000L)
        .containsEntry("siblingRegistered", 1_000L)
        .containsEntry("siblingRoll", 900L);
    assertThat(other).isEmpty();
  }

  @Property(tries = 2_000)
  void addsWarningsAlone(@ForAll("sheets") int[] sheet, @ForAll("rolls") int roll) {
    // When
    var before = first.evaluate(sheet, new Station(roll, null));
    var after = second.evaluate(sheet, new Station(roll, null));
    // Then
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.subList(before.size(), after.size()))
        .noneMatch(Finding::quarantines)
        .allMatch(finding -> impossible(sheet, roll, finding.code()));
  }

  /** From the words of each check. */
  private static boolean impossible(int[] s, int roll, String code) {
    int registered = s[0];
    int ballots = s[1];
    return switch (code) {
      case "valid-above-registered" ->
          registered >= 0 && (ballots < 0 && s[4] > registered || s[4] < 0 && ballots > registered);
      case "ballots-above-roll" ->
          registered < 0 && roll >= 0 && Math.max(ballots, ballots < 0 ? s[4] : -1) > roll;
      case "part-above-whole" ->
          ballots >= 0 && Math.max(s[2], Math.max(s[3], s[4])) > ballots
              || s[6] >= 0 && Math.max(s[7], Math.max(s[8], s[9])) > s[6];
      default -> false;
    };
  }

  @Provide
  Arbitrary<int[]> sheets() {
    return Arbitraries.of(NOT_STATED, NOT_STATED, 0, 1, 50, 51, 100, 1_000)
        .array(int[].class)
        .ofSize(12);
  }

  @Provide
  Arbitrary<Integer> rolls() {
    return Arbitraries.of(NOT_STATED, 0, 50, 51, 1_000);
  }

  private static int[] sheet() {
    int[] sheet = new int[10];
    Arrays.fill(sheet, NOT_STATED);
    return sheet;
  }

  private static int stated(Integer figure) {
    return figure == null ? NOT_STATED : figure;
  }
}
