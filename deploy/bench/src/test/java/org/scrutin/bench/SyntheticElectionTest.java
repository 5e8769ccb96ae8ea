package org.scrutin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticElectionTest {
  @TempDir Path folder;

  @Test
  void everySheetAddsUpAndTheSumIsToldRight() throws Exception {
    // Given
    var election = new SyntheticElection("synthetic-bench", 2_500, 20, 7);

    // When
    long sum = election.writeSheets(folder.resolve("sheets.csv"));

    // Then
    List<String> rows = Files.readAllLines(folder.resolve("sheets.csv"));
    assertThat(rows).hasSize(2_501);
    long added = 0;
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      int[] votes = Arrays.stream(cells, 6, cells.length).mapToInt(Integer::parseInt).toArray();
      int valid = Integer.parseInt(cells[5]);
      int ballots = Integer.parseInt(cells[2]);
      assertThat(votes).hasSize(20);
      assertThat(Arrays.stream(votes).sum()).isEqualTo(valid);
      assertThat(ballots).isEqualTo(valid + Integer.parseInt(cells[4]));
      assertThat(ballots).isLessThan(Integer.parseInt(cells[1]));
      added += valid;
    }
    assertThat(sum).isEqualTo(added);
  }

  @Test
  void unitsStandAfterTheirParents() throws Exception {
    // Given
    var election = new SyntheticElection("synthetic-bench", 3_000, 2, 7);

    // When
    election.writeUnits(folder.resolve("units.csv"));

    // Then
    List<String> rows = Files.readAllLines(folder.resolve("units.csv"));
    assertThat(rows).hasSize(1 + 1 + 3 + 3_000);
    assertThat(rows.subList(1, 4)).allMatch(row -> row.contains("country") || row.contains(",XX,"));
  }

  @Test
  void itSaysThatItIsInvented() {
    // When
    String definition = new SyntheticElection("synthetic-bench", 1, 3, 7).definition();

    // Then
    assertThat(definition).contains("SYNTHETIC", "\"test\":true", "\"L3\"").doesNotContain("%");
  }
}
