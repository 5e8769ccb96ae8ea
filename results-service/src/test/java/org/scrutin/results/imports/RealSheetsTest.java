package org.scrutin.results.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.checks.Checks;
import org.scrutin.results.checks.Station;
import org.scrutin.results.csv.RejectionReport;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.CheckProfile;
import org.scrutin.results.sheets.FakeStations;

/** The official sheets of real elections pass the profile: it fires, and quarantines nothing. */
class RealSheetsTest {
  @ParameterizedTest
  @CsvSource({
    "poland-2019, 27409, invalid-share, 2522",
    "spain-2023, 60366, more-ballots-than-registered, 4"
  })
  void quarantinesNothing(String folder, long rows, String warning, long times) throws IOException {
    Path data =
        Path.of(System.getProperty("scrutin.root", "..")).resolve("../shared/data").resolve(folder);
    assumeTrue(Files.isDirectory(data), "the real figures are not on this machine");
    // Given
    JsonNode election = new ObjectMapper().readTree(data.resolve("election.json").toFile());
    List<String> lists = new ArrayList<>();
    election.get("lists").forEach(list -> lists.add(list.get("code").asText()));
    var checks =
        Checks.of(
            CheckProfile.STANDARD_1,
            BlankRule.valueOf(election.get("blank").asText().toUpperCase(Locale.ROOT)),
            Optional.empty());
    var report = new RejectionReport();
    Map<String, Long> fired = new TreeMap<>();
    var held = new ArrayList<String>();
    var reader = new SheetsCsv(lists, stations(data.resolve("units.csv.gz")), report);
    // When
    try (InputStream file =
        new GZIPInputStream(Files.newInputStream(data.resolve("sheets.csv.gz")))) {
      reader.read(
          file,
          (unit, id, values) ->
              checks
                  .evaluate(values, Station.UNKNOWN)
                  .forEach(
                      finding -> {
                        fired.merge(finding.code(), 1L, Long::sum);
                        if (finding.quarantines()) {
                          held.add(unit);
                        }
                      }));
    }
    // Then
    assertThat(report.kept()).isEmpty();
    assertThat(reader.rows()).isEqualTo(rows);
    assertThat(held).isEmpty();
    assertThat(fired).containsEntry(warning, times).doesNotContainKey("derived-from-percentages");
  }

  private static FakeStations stations(Path file) throws IOException {
    var stations = new FakeStations();
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var csv =
            de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        boolean station =
            List.of("station", "advance", "postal", "overseas", "mobile")
                .contains(row.getField("kind"));
        stations.add(row.getField("code"), row.getField("parent"), station);
      }
    }
    return stations;
  }
}
