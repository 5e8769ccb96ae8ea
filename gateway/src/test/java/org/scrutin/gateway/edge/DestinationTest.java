package org.scrutin.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DestinationTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/elections, RESULTS",
    "/api/v1/elections/kh-2013/tallies/nec/seats, RESULTS",
    "/api/v1/summaries, RESULTS",
    "/api/v1/summaries/1, NOWHERE",
    "/api/v1/allocations, RESULTS",
    "/api/v1/claims, CLAIMS",
    "/api/v1/claims/KH-2013-0001/docket, CLAIMS",
    "/api/v1/chronicle, CLAIMS",
    "/api/v1/chronicle/1, CLAIMS",
    "/api/v1/grounds, CLAIMS",
    "/api/v1/claimsx, NOWHERE",
    "/api/v1/operations/parked-streams, NOWHERE",
    "/api/v2/elections, NOWHERE",
  })
  void eachPathHasOneService(String path, Destination expected) {
    // When
    Destination destination = Destination.of(path);

    // Then
    assertThat(destination).isEqualTo(expected);
  }
}
