package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** The way of a real count on a small invented election, seats against brute force. */
class SmallElectionIT {

  @Test
  void countedSheetsGiveTheSeatsOfAnIndependentSearch() {
    // Given
    var election = new GeneratedElection("synthetic-small", 20130728);
    var count = new Count(Suite.shared(), "synthetic-small");
    count.open(election.definition(), Count.utf8(election.units()), false);

    // When
    JsonPath sheets = count.sheets("admin", "nec", Count.gzip(Count.utf8(election.sheets())), true);

    // Then
    assertThat(sheets.getString("state")).as(sheets.prettify()).isEqualTo("applied");
    assertThat(sheets.getInt("accepted")).isEqualTo(election.stations());
    assertThat(sheets.getInt("quarantined")).isZero();
    assertThat(sheets.getLong("revision")).isEqualTo(election.stations());
    JsonPath results = count.get("/tallies/nec/results");
    assertThat(results.getLong("valid")).isEqualTo(election.valid());
    assertThat(results.getString("basis")).isEqualTo("sheets");
    JsonPath seats = count.get("/tallies/nec/seats");
    assertThat(seats.getString("basis")).isEqualTo("computed");
    assertThat(seats.getInt("seats.values().sum()")).isEqualTo(22);
    assertThat(count.seatsByConstituency("nec")).isEqualTo(election.seats());
  }

  @Test
  void aCorrectedSheetMovesTheTotalsAndTheOldRevisionStays() {
    // Given
    var election = new GeneratedElection("synthetic-corrected", 7);
    var count = new Count(Suite.shared(), "synthetic-corrected");
    count.open(election.definition(), Count.utf8(election.units()), false);
    count.sheets("admin", "nec", Count.utf8(election.sheets()), false);
    long before = count.revision("nec");

    // When
    count.sheets(
        "supervisor",
        "nec",
        Count.utf8(GeneratedElection.header() + "X-0-0,500,100,0,0,100,100,0,0,0,0,0\n"),
        false);

    // Then
    assertThat(count.revision("nec")).isEqualTo(before + 1);
    assertThat(count.get("/tallies/nec/results?at=" + before).getLong("valid"))
        .isEqualTo(election.valid());
    JsonPath sheet = count.get("/tallies/nec/sheets/X-0-0");
    assertThat(sheet.getList("versions")).hasSize(2);
  }

  @Test
  void aSheetThatDoesNotAddUpIsHeldOutOfTheTotalsAndSaysWhy() {
    // Given
    var election = new GeneratedElection("synthetic-held", 7);
    var count = new Count(Suite.shared(), "synthetic-held");
    count.open(election.definition(), Count.utf8(election.units()), false);

    // When
    JsonPath sheets =
        count.sheets(
            "admin",
            "nec",
            Count.utf8(
                GeneratedElection.header()
                    + "X-0-0,500,100,0,0,100,100,0,0,0,0,0\n"
                    + "X-0-1,500,100,0,0,100,99,0,0,0,0,0\n"),
            false);

    // Then
    assertThat(sheets.getString("state")).isEqualTo("applied");
    assertThat(sheets.getInt("counted")).isEqualTo(1);
    assertThat(sheets.getInt("quarantined")).isEqualTo(1);
    JsonPath results = count.get("/tallies/nec/results");
    assertThat(results.getLong("valid")).isEqualTo(100);
    assertThat(results.getInt("stations.quarantined")).isEqualTo(1);
    assertThat(count.get("/tallies/nec/sheets/X-0-1").prettify()).contains("valid-sum");
  }
}
