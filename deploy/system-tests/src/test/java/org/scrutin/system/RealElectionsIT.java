package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Official results of two elections, station by station. The generated election of {@link
 * SmallElectionIT} takes the same way where their figures are missing.
 */
@Deep
class RealElectionsIT {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "poland-2019, pl-2019-sejm, 27409, 41, 18469909",
    "spain-2023, es-2023-07-congreso, 60366, 52, 24688271"
  })
  void everyConstituencyHasItsOfficialSeats(
      String folder, String code, long stations, long constituencies, long valid)
      throws IOException {
    // Given
    Path data = RealElection.folder(folder);
    var count = new Count(Suite.shared(), code);

    // When
    JsonPath sheets = RealElection.counted(folder, code);

    // Then
    assertThat(sheets.getString("state")).as(sheets.prettify()).isEqualTo("applied");
    assertThat(sheets.getLong("accepted")).isEqualTo(stations);
    assertThat(sheets.getLong("quarantined")).isZero();
    JsonPath results = count.get("/tallies/nec/results");
    assertThat(results.getLong("valid")).isEqualTo(valid);
    assertThat(results.getLong("stations.counted")).isEqualTo(stations);
    assertThat(results.getDouble("traceability.percent")).isEqualTo(100.0);
    List<String> official = Files.readAllLines(data.resolve("official-seats.csv"));
    List<String> expected =
        official.stream().skip(1).filter(line -> !line.isBlank()).sorted().toList();
    List<String> allocated = count.seatsByConstituency("nec");
    assertThat(allocated).isEqualTo(expected);
    assertThat(allocated.stream().map(line -> line.split(",")[0]).distinct())
        .hasSize((int) constituencies);
  }
}
