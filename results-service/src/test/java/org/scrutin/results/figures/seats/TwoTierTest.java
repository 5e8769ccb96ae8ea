package org.scrutin.results.figures.seats;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.countFile;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/**
 * Rules of two tiers from the definition to seats, margins and revisions; the votes are made up.
 * With all sheets the three constituencies have 1,138, 720 and 482 votes.
 */
@ServiceTest
class TwoTierTest {
  private static final String BY_VOTES =
      "'apportionment':{'method':'largest-remainder','quota':'hare'}";
  private static final String LEVELLED =
      "'levelling':{'method':'sainte-lague','seats':3,"
          + "'thresholds':[{'share':'4/100','of':'valid','level':'national'}]}";
  private static final String HEADER = "unit,registered,ballots,blank,invalid,valid,A,B,C\n";
  private static final String NORTH_AND_SOUTH =
      """
      X-1-1,2000,740,,0,740,500,200,40
      X-1-2,2000,398,,0,398,220,158,20
      X-2-1,2000,720,,0,720,300,330,90
      """;
  private static final String WEST = "X-3-1,2000,482,,0,482,250,192,40\n";

  @Test
  void aCorrectionInOneConstituencyMovesASeatOfAnother() {
    // Given
    String tally = counted(10, BY_VOTES, NORTH_AND_SOUTH + WEST);
    release(tally);

    // When: with 738 votes the first has 3.80 quotas of 194, the second 3.71
    countFile(code(tally), HEADER + "X-1-1,2000,340,,0,340,100,200,40\n");

    // Then
    seats(tally, Map.of("at", "4"))
        .body("seats", equalTo(Map.of("A", 6, "B", 4, "C", 0)))
        .body("apportionment", equalTo(Map.of("X-1", 5, "X-2", 3, "X-3", 2)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 1, "B", 2, "C", 0)));
    seats(tally, Map.of("explain", "true"))
        .body("revision", equalTo(5))
        .body("seats", equalTo(Map.of("A", 5, "B", 5, "C", 0)))
        .body("apportionment", equalTo(Map.of("X-1", 4, "X-2", 4, "X-3", 2)))
        .body("constituencies[0].seats", equalTo(Map.of("A", 2, "B", 2, "C", 0)))
        .body("constituencies[1].seats", equalTo(Map.of("A", 2, "B", 2, "C", 0)))
        .body("rule.apportionment.quota", equalTo("hare"))
        .body("explanation.votes", equalTo(Map.of("X-1", 738, "X-2", 720, "X-3", 482)))
        .body("explanation.worksheet", hasSize(10))
        .body("explanation.worksheet[8].unit", equalTo("X-1"))
        .body("explanation.worksheet[8].by", equalTo("remainder"))
        .body("explanation.worksheet[9].unit", equalTo("X-2"))
        .body("constituencies[1].explanation.worksheet", hasSize(4));
    seats(tally, Map.of("unit", "X-2"))
        .body("seats", equalTo(Map.of("A", 2, "B", 2, "C", 0)))
        .body("$", not(hasKey("apportionment")));
    given()
        .get(tally + "/corrections")
        .then()
        .body("items[0].seats.unit", equalTo("X-1"))
        .body("items[0].seatsElsewhere.unit", contains("X-2"))
        .body("items[0].seatsElsewhere[0].before.A", equalTo(1))
        .body("items[0].seatsElsewhere[0].after.A", equalTo(2));
  }

  private static void release(String tally) {
    String releases = ELECTIONS + "/" + code(tally) + "/releases";
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"first","stage":"preliminary","tallies":[{"tally":"nec","revision":4}],
             "units":["X"]}
            """)
        .post(releases)
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner").post(releases + "/first/signatures").then().statusCode(200);
  }

  @Test
  void levellingSeatsAreAPartOfTheWhole() {
    // Given
    String tally = counted(12, LEVELLED, NORTH_AND_SOUTH + WEST);

    // When
    ValidatableResponse answer = seats(tally, Map.of("explain", "true"));

    // Then: of 12 seats by 1,270, 880 and 190 votes 6, 5 and 1 are due
    answer
        .body("seats", equalTo(Map.of("A", 6, "B", 5, "C", 1)))
        .body("levelling", equalTo(Map.of("A", 1, "B", 1, "C", 1)))
        .body("constituencies.unit", contains("X-1", "X-2", "X-3"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 3, "B", 1, "C", 0)))
        .body("rule.levelling.method", equalTo("sainte-lague"))
        .body("rule.levelling.seats", equalTo(3))
        .body("rule.levelling.thresholds[0].share", equalTo("1/25"))
        .body("explanation.seats", equalTo(12))
        .body("explanation.worksheet", hasSize(12))
        .body("explanation.keptOut", empty())
        .body("explanation.lists[0]", hasEntry("due", 6))
        .body("explanation.lists[0]", hasEntry("direct", 5))
        .body("constituencies[0].explanation.worksheet", hasSize(4));
    seats(tally, Map.of("unit", "X-1"))
        .body("seats", equalTo(Map.of("A", 3, "B", 1, "C", 0)))
        .body("$", not(hasKey("levelling")));
  }

  @Test
  void aNationalTierWaitsForEveryConstituency() {
    // When
    String levelled = counted(12, LEVELLED, NORTH_AND_SOUTH);
    String byVotes = counted(10, BY_VOTES, NORTH_AND_SOUTH);

    // Then
    seats(levelled, Map.of("explain", "true"))
        .body("seats", equalTo(Map.of("A", 4, "B", 3, "C", 0)))
        .body("levelling", nullValue())
        .body("waitsFor", contains("X-3"))
        .body("$", not(hasKey("explanation")));
    seats(byVotes, Map.of("explain", "true"))
        .body("basis", equalTo("computed"))
        .body("seats", nullValue())
        .body("apportionment", nullValue())
        .body("waitsFor", contains("X-3"))
        .body("constituencies", empty());
    // And once it is there, the earlier revision still waits.
    countFile(code(levelled), HEADER + WEST);
    seats(levelled, Map.of()).body("seats.A", equalTo(6)).body("$", not(hasKey("waitsFor")));
    seats(levelled, Map.of("at", "3")).body("levelling", nullValue());
  }

  @Test
  void marginsSayWhyThereAreNone() {
    // Given
    String levelled = counted(12, LEVELLED, NORTH_AND_SOUTH + WEST);
    String byVotes = counted(10, BY_VOTES, NORTH_AND_SOUTH + WEST);

    // Then
    for (String tally : new String[] {levelled, byVotes}) {
      given()
          .get(tally + "/margins?unit=X-1&list=A")
          .then()
          .statusCode(200)
          .body("computable", equalTo(false))
          .body("reason", startsWith("not computable: margins are not available where a national"))
          .body("constituencies", empty());
    }
  }

  @Test
  void aRuleThatCannotBeComputedIsRefusedByItsField() {
    admin()
        .contentType("application/json")
        .body(definition(newCode("x"), 12, LEVELLED.replace("sainte-lague", "plurality")))
        .post(ELECTIONS)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unsupported-rule"))
        .body("errors.pointer", contains("/allocation/levelling/method"));
  }

  @Test
  void unitsThatStateOtherSeatsAreWarnedAbout() {
    // Given
    String levelled = defined(13, LEVELLED);
    String byVotes = defined(10, BY_VOTES);

    // Then
    putUnits(levelled, units())
        .then()
        .body(
            "warnings",
            contains(
                "The constituencies have 9 seats together, beside 3 levelling seats, the election"
                    + " has 13."));
    putUnits(byVotes, units()).then().body("warnings[0]", startsWith("By the election's rule"));
    putUnits(defined(12, LEVELLED), units()).then().body("warnings", empty());
  }

  private static ValidatableResponse seats(String tally, Map<String, String> parameters) {
    return given().queryParams(parameters).get(tally + "/seats").then().statusCode(200);
  }

  private static String code(String tally) {
    return tally.substring(ELECTIONS.length() + 1, tally.indexOf("/tallies"));
  }

  /** Defines an election with that tier, imports sheets and answers the tally's path. */
  private static String counted(int seats, String tier, String sheets) {
    String code = defined(seats, tier);
    putUnits(code, units()).then().statusCode(200);
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    countFile(code, HEADER + sheets);
    return ELECTIONS + "/" + code + "/tallies/nec";
  }

  private static String defined(int seats, String tier) {
    String code = newCode("tiers");
    admin()
        .contentType("application/json")
        .body(definition(code, seats, tier))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    return code;
  }

  private static String definition(String code, int seats, String tier) {
    return """
    {'code':'%s','name':{'en':'Synthetic'},'date':'2024-03-10','timezone':'Europe/Prague',
     'blank':'invalid','seats':%d,
     'allocation':{'method':'dhondt','level':'constituency',%s,'ties':'lots','citation':'none',
       'thresholds':[{'share':'5/100','of':'valid','level':'national'}]},
     'lists':[{'code':'A','name':{'en':'A'},'kind':'party'},
              {'code':'B','name':{'en':'B'},'kind':'party'},
              {'code':'C','name':{'en':'C'},'kind':'party'}]}
    """
        .formatted(code, seats, tier)
        .replace('\'', '"');
  }

  private static String units() {
    return """
    code,parent,kind,name,registered,seats
    X,,country,Land,,
    X-1,X,constituency,North,,4
    X-1-1,X-1,station,School,2000,
    X-1-2,X-1,station,Hall,2000,
    X-2,X,constituency,South,,3
    X-2-1,X-2,station,Library,2000,
    X-3,X,constituency,West,,2
    X-3-1,X-3,station,Mill,2000,
    """;
  }
}
