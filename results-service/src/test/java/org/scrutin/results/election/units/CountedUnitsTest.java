package org.scrutin.results.election.units;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.results.ServiceTest;

/** The tree under figures that hang on it. */
@ServiceTest
class CountedUnitsTest {
  private static final String HEADER = "code,parent,kind,name,registered,seats\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-1-1,X-2,,,,",
        "X-1-1,,postal,,,",
        "X-1,,,,,4",
        "X-2-1,X-1,,,,",
        "X-2-1,,,,701,",
        "X-2-9,X-2,station,Tent,,"
      })
  void onceSheetsAreLoggedTheTreeKeepsItsShape(String row) {
    // Given
    String code = counted();

    // When
    ValidatableResponse answer = putUnits(code, HEADER + row + "\n").then();

    // Then
    answer.statusCode(409).body("type", equalTo("/problems/units-counted"));
    given()
        .queryParam("parent", "X-1")
        .get(ELECTIONS + "/" + code + "/units")
        .then()
        .body("items.code", equalTo(List.of("X-1-1", "X-1-2")));
  }

  @Test
  void namesMayChange() {
    // Given
    String code = counted();

    // When
    ValidatableResponse answer = putUnits(code, HEADER + "X-1-1,,,New name,,\n").then();

    // Then
    answer.statusCode(200).body("added", equalTo(0)).body("updated", equalTo(1));
  }

  /** An election with one counted sheet, of X-1-1. */
  private static String counted() {
    String code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\n");
    return code;
  }
}
