package org.scrutin.results.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.share.Fraction;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;

/** The page of checks in the documentation is made of the table by which they are evaluated. */
class ChecksPageTest {
  private static final String RENEW = "scrutin.contracts.renew";
  private static final String HEAD =
      """
      # Checks of a sheet

      What is asked of every sheet, by the election's `profile`. Figures are whole numbers, compared exactly; a check whose
      figures a sheet does not state is skipped, and an unstated blank counts as 0. Only an error holds a sheet back, in
      quarantine; everything else is recorded and counts. `roll` is the number of registered voters that `units.csv` states
      for the station; a sibling is another station under the same unit. An election that names no profile has
      `standard-2`; those that were defined before it was there have `standard-1`. What a profile checks never changes.

      This page is made of the table in `results-service/.../checks/CheckTable.java`; to renew it:
      `./mvnw -B test -pl results-service -am -Dtest=ChecksPageTest -Dsurefire.failIfNoSpecifiedTests=false
      -Dscrutin.contracts.renew=true`.

      | code | severity | profile | blank | a sheet satisfies | asked where stated | and one of these is not | says |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final Path page =
      Path.of(System.getProperty("scrutin.root", "..")).resolve("docs/checks.md");

  @Test
  void thePageIsTheTable() throws IOException {
    String table = HEAD + String.join("\n", rows()) + "\n";
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(page, table);
    }
    assertThat(page).as("renew it with -D" + RENEW + "=true").hasContent(table);
  }

  private static Set<String> rows() {
    Set<String> first = new LinkedHashSet<>();
    for (Check check : table(CheckProfile.STANDARD_1, BlankRule.SEPARATE)) {
      first.add(check.code());
    }
    Set<String> rows = new LinkedHashSet<>();
    for (Check check : table(CheckProfile.STANDARD_2, BlankRule.SEPARATE)) {
      for (BlankRule blank : BlankRule.values()) {
        table(CheckProfile.STANDARD_2, blank).stream()
            .filter(same -> same.code().equals(check.code()))
            .forEach(same -> rows.add(row(same, first.contains(same.code()))));
      }
    }
    return rows;
  }

  private static List<Check> table(CheckProfile profile, BlankRule blank) {
    return Checks.of(profile, blank, Optional.of(new Fraction(95, 100))).table();
  }

  private static String row(Check check, boolean first) {
    String rules =
        List.of(BlankRule.values()).stream()
            .filter(
                blank ->
                    table(CheckProfile.STANDARD_2, blank).stream()
                        .anyMatch(
                            same ->
                                same.code().equals(check.code())
                                    && same.formula().equals(check.formula())))
            .map(BlankRule::code)
            .collect(Collectors.joining(", "));
    return "| "
        + String.join(
            " | ",
            "`" + check.code() + "`",
            check.severity().code(),
            first ? "standard-1, standard-2" : "standard-2",
            rules.equals("valid, invalid, separate") ? "any" : rules,
            check.formula(),
            names(check.needs()),
            names(check.absent()),
            check.text())
        + " |";
  }

  private static String names(List<Input> inputs) {
    return inputs.stream().map(Input::code).collect(Collectors.joining(", "));
  }
}
