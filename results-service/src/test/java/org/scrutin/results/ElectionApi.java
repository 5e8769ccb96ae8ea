package org.scrutin.results;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.testing.Tokens;

/** Requests as the people of an election send them. */
public final class ElectionApi {
  public static final String ELECTIONS = "/api/v1/elections";

  private ElectionApi() {}

  /** A code that no other test uses. */
  public static String newCode(String begin) {
    return begin + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  public static RequestSpecification as(String person, String... roles) {
    return given()
        .header("Authorization", "Bearer " + Tokens.of(person, roles))
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  public static RequestSpecification admin() {
    return as("admin", "admin");
  }

  /** An agent of a list in one election. */
  public static RequestSpecification agent(String election, String list) {
    return given()
        .header("Authorization", "Bearer " + Tokens.agent("agent-" + list, election + "/" + list))
        .header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A valid election.json of two constituencies' worth of rules; synthetic. */
  public static String electionJson(String code) {
    return """
    {"code":"%s","name":{"en":"Synthetic"},"date":"2024-03-10","timezone":"Europe/Lisbon",
     "blank":"invalid","seats":5,"majority":3,
     "allocation":{"method":"dhondt","level":"constituency","ties":"lots","citation":"none",
       "thresholds":[{"share":"3/100","of":"valid","level":"national","appliesTo":["party"]}]},
     "lists":[{"code":"A","name":{"pt":"Lista A"},"kind":"party","colour":"#102030"},
              {"code":"B","name":{"pt":"Lista B"},"kind":"coalition"}]}
    """
        .formatted(code);
  }

  public static final String UNITS =
      """
      code,parent,kind,name,registered,seats,name:km
      X,,country,Land,,,ដី
      X-1,X,constituency,North,,3,
      X-1-1,X-1,station,School,500,,
      X-1-2,X-1,station,Hall,600,,
      X-2,X,constituency,South,,2,
      X-2-1,X-2,station,Library,700,,
      """;

  /** Defines a valid election of its own and answers its code. */
  public static String defineElection() {
    String code = newCode("x");
    admin()
        .contentType("application/json")
        .body(electionJson(code))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    return code;
  }

  public static Response putUnits(String election, String csv) {
    return admin()
        .contentType("text/csv; charset=utf-8")
        .body(csv)
        .put(ELECTIONS + "/" + election + "/units");
  }

  /** Defines an election with units and the authority's tally {@code nec}. */
  public static String electionWithTally() {
    String code = defineElection();
    putUnits(code, UNITS).then().statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    return code;
  }

  public static Response postTally(
      RequestSpecification as, String election, String code, String kind, @Nullable String list) {
    String member = list == null ? "" : ",\"list\":\"" + list + "\"";
    return as.contentType("application/json")
        .body(
            "{\"code\":\"%s\",\"source\":{\"kind\":\"%s\",\"name\":\"%s\"%s}}"
                .formatted(
                    code,
                    kind,
                    switch (kind) {
                      case "observer" -> Tokens.ORGANISATION;
                      case "party" -> "Synthetic party " + list;
                      default -> "Synthetic";
                    },
                    member))
        .post(ELECTIONS + "/" + election + "/tallies");
  }

  /**
   * Imports sheets of lists A and B into the tally {@code nec} and waits until they are counted.
   */
  public static void count(String election, String rows) {
    countFile(election, "unit,registered,ballots,blank,invalid,valid,A,B\n" + rows);
  }

  /** Imports a file of sheets into the tally {@code nec} and waits until it is counted. */
  public static void countFile(String election, String sheets) {
    String location =
        admin()
            .contentType("text/csv")
            .body(sheets)
            .post(ELECTIONS + "/" + election + "/tallies/nec/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String path = location.substring(location.indexOf("/api/"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> admin().get(path).then().statusCode(200).body("state", equalTo("applied")));
  }
}
