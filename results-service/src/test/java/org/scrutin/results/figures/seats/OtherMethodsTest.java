package org.scrutin.results.figures.seats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.countFile;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/**
 * Elections by other methods than D'Hondt, from their definition to seats and margins. The votes
 * are made up so that each method differs from D'Hondt (4, 3, 0 and 4, 2, 0) and from the other.
 */
@ServiceTest
class OtherMethodsTest {
  private static final String UNITS =
      """
      code,parent,kind,name,registered,seats
      X,,country,Land,,
      X-1,X,constituency,North,,7
      X-1-1,X-1,station,School,900,
      X-1-2,X-1,station,Hall,900,
      X-2,X,constituency,South,,6
      X-2-1,X-2,station,Library,1500,
      """;
  private static final String SHEETS =
      """
      unit,registered,ballots,blank,invalid,valid,A,B,C
      X-1-1,900,502,,2,500,300,170,30
      X-1-2,900,430,,0,430,220,160,50
      X-2-1,1500,1000,,0,1000,530,340,130
      """;

  @Test
  void modifiedSainteLagueWithItsFirstDivisor() {
    // Given
    String tally = counted("'method':'sainte-lague-modified','firstDivisor':'7/5'");

    // When
    ValidatableResponse seats = given().get(tally + "/seats?explain=true").then();

    // Then: in the north C's first is 80 / 1.4 = 57.14, behind B's third of 330 / 5 = 66
    seats
        .statusCode(200)
        .body("revision", equalTo(3))
        .body("seats", equalTo(Map.of("A", 7, "B", 5, "C", 1)))
        .body("rule.method", equalTo("sainte-lague-modified"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 4, "B", 3, "C", 0)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 3, "B", 2, "C", 1)))
        .body("constituencies[0].explanation.worksheet", hasSize(7))
        .body("constituencies[0].explanation.worksheet[0].quotient", equalTo("520/(7/5)"))
        .body(
            "constituencies[0].explanation.worksheet[0].words",
            startsWith("Seat 1 goes to A: 520 votes divided by 7/5, which make 371.43"));
    // 330 * 7/5 - 80 * 5 = 62, and a moved ballot takes 5 + 7/5 of that
    given()
        .get(tally + "/margins?unit=X-1")
        .then()
        .statusCode(200)
        .body("computable", equalTo(true))
        .body("constituencies[0].margins.moved.tieAt", equalTo(10))
        .body("constituencies[0].margins.moved.certainAt", equalTo(10))
        .body("constituencies[0].margins.moved.from", equalTo("B"))
        .body("constituencies[0].margins.moved.to", equalTo("C"));
  }

  @Test
  void largestRemaindersOfHaresQuota() {
    // Given
    String tally = counted("'method':'largest-remainder','quota':'hare'");

    // When
    ValidatableResponse seats = given().get(tally + "/seats?explain=true").then();

    // Then: in the north 3, 2 and 0 full quotas of 930 / 7 leave 850, 450 and 560 sevenths
    seats
        .statusCode(200)
        .body("seats", equalTo(Map.of("A", 7, "B", 4, "C", 2)))
        .body("rule.method", equalTo("largest-remainder"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 4, "B", 2, "C", 1)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 3, "B", 2, "C", 1)))
        .body("constituencies[0].explanation.worksheet", hasSize(7))
        .body("constituencies[0].explanation.worksheet[6].list", equalTo("C"))
        .body("constituencies[0].explanation.worksheet[6].quotient", equalTo("560/7"))
        .body("constituencies[0].explanation.worksheet[6].rival.quotient", equalTo("450/7"));
    // 560 - 450 = 110 sevenths, and a ballot moved from C to B takes 14 of them
    given()
        .get(tally + "/margins?unit=X-1")
        .then()
        .statusCode(200)
        .body("constituencies[0].margins.moved.tieAt", equalTo(8))
        .body("constituencies[0].margins.moved.certainAt", equalTo(8))
        .body("constituencies[0].margins.moved.from", equalTo("C"))
        .body("constituencies[0].margins.moved.to", equalTo("B"));
  }

  /** Defines an election by that method, imports its sheets and answers the tally's path. */
  private static String counted(String method) {
    String code = newCode("x");
    admin()
        .contentType("application/json")
        .body(
            """
            {'code':'%s','name':{'en':'Synthetic'},'date':'2024-03-10','timezone':'Europe/Oslo',
             'blank':'invalid','seats':13,'majority':7,
             'allocation':{%s,'level':'constituency','ties':'lots','citation':'none',
               'thresholds':[]},
             'lists':[{'code':'A','name':{'en':'A'},'kind':'party'},
                      {'code':'B','name':{'en':'B'},'kind':'party'},
                      {'code':'C','name':{'en':'C'},'kind':'party'}]}
            """
                .formatted(code, method)
                .replace('\'', '"'))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    putUnits(code, UNITS).then().statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    countFile(code, SHEETS);
    return ELECTIONS + "/" + code + "/tallies/nec";
  }
}
