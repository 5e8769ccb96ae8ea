package org.scrutin.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scrutin.results.figures.results.ResultsReader;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetQueries;

/**
 * What one more sheet costs must not grow with the election: seen in plans and rows, not in time.
 */
class CostTest {
  private static final SyntheticElection COUNTRY = new SyntheticElection(2_500);

  @BeforeAll
  static void countEverything() {
    List<Sheet> sheets = new ArrayList<>();
    for (int station : COUNTRY.stations) {
      sheets.add(COUNTRY.sheet(station, false, 30, 1, 10, 10, 9));
    }
    COUNTRY.step(
        step -> {
          sheets.forEach(step::append);
        });
    for (int i = 0; i < 300; i++) {
      int station = COUNTRY.stations.get(i);
      COUNTRY.step(step -> step.append(COUNTRY.sheet(station, false, 31, 1, 10, 11, 9)));
    }
    CountDatabase.execute("analyze");
  }

  @Test
  void aCorrectionTouchesItsAncestorsAndItsConstituencyAlone() {
    // When
    StepResult result =
        COUNTRY.step(
            step -> step.append(COUNTRY.sheet(COUNTRY.stations.get(7), false, 40, 1, 20, 10, 9)));
    // Then
    assertThat(rows("total", result)).isEqualTo(3);
    assertThat(rows("seats", result)).isEqualTo(1);
    assertThat(rows("leaf", result)).isEqualTo(1);
  }

  @Test
  void everyLookUpOfAStepGoesByAnIndex() throws SQLException {
    Integer[] units = {COUNTRY.stations.get(3), COUNTRY.id("X-1-1"), COUNTRY.id("X")};
    int tally = COUNTRY.tallyId();
    assertThat(plan(TotalStore.LATEST, units, tally, 10_100L)).contains("total_pkey");
    assertThat(plan(SeatStore.LATEST, units, tally, 10_100L)).contains("seats_pkey");
    assertThat(plan(SheetQueries.STATES, units, 10_100L, tally, tally, tally))
        .contains("leaf_sheet", "tally_station_status_pkey", "quarantine_release");
  }

  @Test
  void thePageOfChildrenGoesByAnIndex() throws SQLException {
    assertThat(plan(ResultsReader.CHILDREN, COUNTRY.id("X-1-1"), "X-1-1-5", 101))
        .contains("unit_children");
  }

  private static String plan(String query, Object... parameters) throws SQLException {
    try (Connection connection = CountDatabase.source().getConnection();
        PreparedStatement explain =
            CountDatabase.prepare(connection, "explain " + query, parameters)) {
      if (parameters[0] instanceof Integer[] units) {
        explain.setArray(1, connection.createArrayOf("int", units));
      }
      StringBuilder plan = new StringBuilder();
      try (var rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      assertThat(plan.toString()).doesNotContain("Seq Scan");
      return plan.toString();
    }
  }

  private static long rows(String table, StepResult result) {
    String place =
        table.equals("leaf") ? "index >= ? and index < ?" : "revision > ? and revision <= ?";
    return CountDatabase.number(
        "select count(*) from " + table + " where tally_id = ? and " + place,
        COUNTRY.tallyId(),
        result.previous(),
        result.revision());
  }
}
