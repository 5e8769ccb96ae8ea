package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was counted before totals knew a turnout gets the one that counting gives. */
class TurnoutMigrationTest {
  private static final String MIGRATION = "/db/results/V0160__turnout.sql";

  private final SyntheticElection country = new SyntheticElection(2);

  @Test
  void earlierTotalsAreFilledFromTheLog() throws IOException {
    // Given
    step(false, 0, 40, 4);
    step(false, 1, 30, 0);
    step(false, 0, 50, 0);
    step(true, 1, 20, 2);
    step(false, 1, 35, 5);
    String filling = filling();
    // When
    CountDatabase.asOwner(
        "update total set turnout_sheets = 0, turnout_registered = 0, turnout_ballots = 0",
        filling);
    // Then
    List<Long> revisions = List.of(1L, 2L, 3L, 4L, 5L);
    for (long revision : revisions) {
      assertThat(LogReplay.stored(country, revision)).isEqualTo(LogReplay.of(country, revision));
    }
    assertThat(
            CountDatabase.number(
                "select sum(turnout_ballots) from total where tally_id = ?", country.tallyId()))
        .isPositive();
  }

  private void step(boolean quarantined, int station, int ballots, int blank) {
    country.step(
        step ->
            step.append(
                TestSheet.of(
                    country.stations.get(station), quarantined, ballots, blank, ballots, 0, 0)));
  }

  private static String filling() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(TurnoutMigrationTest.class.getResourceAsStream(MIGRATION))) {
      String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int start = sql.indexOf("with recursive");
      return sql.substring(start, sql.indexOf(';', start));
    }
  }
}
