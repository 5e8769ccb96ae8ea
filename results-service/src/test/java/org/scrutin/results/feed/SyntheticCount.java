package org.scrutin.results.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import java.time.Duration;

/**
 * A small synthetic election in the running service. Constituency X-1 has 8 seats and 10,000, 6,000
 * and 1,500 votes in its two stations, X-2 has 3 seats.
 */
final class SyntheticCount {
  private static final String HEADER = "unit,registered,ballots,blank,invalid,valid,A,B,C\n";
  static final String FIRST = "X-1-1,12000,10500,,0,10500,6000,3600,900\n";
  static final String SECOND = "X-1-2,9000,7000,,0,7000,4000,2400,600\n";
  static final String THIRD = "X-2-1,2000,1000,,0,1000,700,200,100\n";

  final String code = newCode("m");

  SyntheticCount() {
    this("");
  }

  /**
   * @param tier what the rule has above its constituencies, with a comma after it
   */
  SyntheticCount(String tier) {
    admin()
        .contentType("application/json")
        .body(
            """
            {"code":"%s","name":{"en":"Synthetic"},"date":"2024-03-10","timezone":"UTC",
             "blank":"invalid","seats":11,"test":true,
             "allocation":{%s"method":"dhondt","level":"constituency","ties":"lots",
               "citation":"none","thresholds":[]},
             "lists":[{"code":"A","name":{"en":"A"},"kind":"party"},
                      {"code":"B","name":{"en":"B"},"kind":"party"},
                      {"code":"C","name":{"en":"C"},"kind":"party"}]}
            """
                .formatted(code, tier))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    putUnits(
            code,
            """
            code,parent,kind,name,registered,seats
            X,,country,Land,,
            X-1,X,constituency,North,,8
            X-1-1,X-1,station,School,12000,
            X-1-2,X-1,station,Hall,9000,
            X-2,X,constituency,South,,3
            X-2-1,X-2,station,Library,2000,
            """)
        .then()
        .statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
  }

  /** Counts these stations; returns the tally's revision. */
  long count(String... rows) {
    String location =
        admin()
            .contentType("text/csv; charset=utf-8")
            .body(HEADER + String.join("", rows))
            .post(path() + "/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String id = location.substring(location.lastIndexOf('/') + 1);
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> admin().get(path() + "/imports/" + id).jsonPath(),
            answer -> "applied".equals(answer.getString("state")))
        .getLong("revision");
  }

  void declareSeats() {
    admin()
        .contentType("application/json")
        .body(
            """
            {"announcedAt":"2024-03-11","declaredBy":"Board","source":"synthetic",
             "stage":"preliminary","units":[{"unit":"X","seats":{"A":7,"B":4}}]}
            """)
        .post(path() + "/declared")
        .then()
        .statusCode(201);
  }

  void release(long revision) {
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"first","stage":"preliminary","units":["X"],
             "tallies":[{"tally":"nec","revision":%d}]}
            """
                .formatted(revision))
        .post(ELECTIONS + "/" + code + "/releases")
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/first/signatures")
        .then()
        .statusCode(200);
  }

  long revision() {
    return given().get(path() + "/results").jsonPath().getLong("revision");
  }

  private String path() {
    return ELECTIONS + "/" + code + "/tallies/nec";
  }
}
