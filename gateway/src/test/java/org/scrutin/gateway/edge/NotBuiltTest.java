package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.web.testing.contract.Description;

class NotBuiltTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/elections/e/changes",
        "/api/v1/elections/e/scenarios",
        "/api/v1/elections/e/compare",
        "/api/v1/elections/e/compare/sheets",
        "/api/v1/elections/e/disputed",
        "/api/v1/elections/e/releases/final-1/bundle",
        "/api/v1/elections/e/releases/final-1/receipt",
        "/api/v1/elections/e/tallies/t/sheets/X-1/retraction",
        "/api/v1/elections/e/tallies/t/sheets/X-1/entries",
        "/api/v1/elections/e/tallies/t/sheets/X-1/entries/1/finish",
        "/api/v1/elections/e/tallies/t/sheets/X-1/receipt",
        "/api/v1/elections/e/tallies/t/declared/3/receipt",
        "/api/v1/claims/KH-2013-0001/evidence",
        "/api/v1/claims/KH-2013-0001/acts",
        "/api/v1/claims/KH-2013-0001/clocks",
        "/api/v1/claims/KH-2013-0001/receipt",
        "/api/v1/claims/balance",
        "/api/v1/chronicle/4/receipt",
        "/api/v1/procedures",
        "/api/v1/procedures/kh-2013",
        "/api/v1/stream",
        "/api/v1/logs",
      })
  void whatIsDesignedAndNotThereIsKnownAsSuch(String path) {
    // When
    boolean covered = NotBuilt.covers(path);

    // Then
    assertThat(covered).isTrue();
  }

  @Test
  void whatIsDescribedIsBuilt() throws IOException {
    // Given
    List<String> paths = new ArrayList<>();
    Description.committed("scrutin").path("paths").fieldNames().forEachRemaining(paths::add);

    // When
    List<String> covered = paths.stream().filter(NotBuilt::covers).toList();

    // Then
    assertThat(paths).isNotEmpty();
    assertThat(covered).isEmpty();
  }

  /** Codes and names are free: an election may be called "changes", a release "bundle". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/elections",
        "/api/v1/elections/changes",
        "/api/v1/elections/compare/units",
        "/api/v1/elections/e/units",
        "/api/v1/elections/e/releases",
        "/api/v1/elections/e/releases/bundle",
        "/api/v1/elections/e/releases/receipt",
        "/api/v1/elections/e/releases/bundle/signatures",
        "/api/v1/elections/e/releases/diff",
        "/api/v1/elections/e/tallies/findings",
        "/api/v1/elections/e/tallies/outstanding/results",
        "/api/v1/elections/e/tallies/t/imports",
        "/api/v1/elections/e/tallies/t/imports/7",
        "/api/v1/elections/e/tallies/t/results",
        "/api/v1/elections/e/tallies/t/seats",
        "/api/v1/elections/e/tallies/t/margins",
        "/api/v1/elections/e/tallies/t/publication",
        "/api/v1/elections/e/tallies/t/sheets/entries",
        "/api/v1/elections/e/tallies/t/sheets/receipt",
        "/api/v1/elections/e/tallies/t/declared",
        "/api/v1/elections/e/tallies/t/declared/3",
        "/api/v1/allocations",
        "/api/v1/claims",
        "/api/v1/claims/KH-2013-0001",
        "/api/v1/claims/KH-2013-0001/entries",
        "/api/v1/claims/KH-2013-0001/docket",
        "/api/v1/claims/KH-2013-0001/materiality",
        "/api/v1/chronicle",
        "/api/v1/chronicle/4",
        "/api/v1/grounds",
        "/api/v1/streams",
        "/api/v1/logsx",
        "/api/v2/stream",
      })
  void whatIsThereOrNeverWillBeIsNotCaught(String path) {
    // When
    boolean covered = NotBuilt.covers(path);

    // Then
    assertThat(covered).isFalse();
  }
}
