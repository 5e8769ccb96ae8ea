package org.scrutin.results;

import static io.restassured.RestAssured.given;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.agent;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.defineElection;
import static org.scrutin.results.ElectionApi.electionWithTally;
import static org.scrutin.results.ElectionApi.postTally;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.store.testing.ReadStatements;

/** What a reader asks for is as many statements for a hundred rows as for one. */
@ServiceTest
class ReadStatementsTest {
  private static final String ELECTION = ELECTIONS + "/{election}";
  private static final String TALLY = ELECTION + "/tallies/{tally}";
  private static final int MANY = 6;

  @Test
  void eachOperationSendsAsManyAsItStates() {
    // Given
    String code = electionWithTally();
    for (int i = 0; i < MANY; i++) {
      defineElection();
      postTally(agent(code, "A"), code, "a-" + i, "party", "A").then().statusCode(201);
      count(code, "X-1-1,500,%1$d,,0,%1$d,%1$d,0\n".formatted(100 + i));
      declare(code, i);
      release(code, "preliminary-" + i, 1 + 2 * i);
    }
    String imported =
        admin().get(imports(code)).then().statusCode(200).extract().path("items[0].id");
    Supplier<RequestSpecification> owner = () -> admin();
    // When
    ReadStatements statements =
        new ReadStatements(
                "results",
                Map.of(
                    "election",
                    code,
                    "tally",
                    "nec",
                    "name",
                    "preliminary-1",
                    "index",
                    "1",
                    "id",
                    imported,
                    "unit",
                    "X-1-1"))
            .read(ELECTIONS, "", 2)
            .read(ELECTION, "", 2)
            .read(ELECTION + "/units", "?limit=100", 2)
            .read(ELECTION + "/units", "?limit=100&within=X", 2)
            .read(ELECTION + "/units/amendments", "", 2)
            .read(ELECTION + "/units/{unit}/status", "", 4)
            // Kept by revision: what is left is finding the revisions.
            .read(ELECTION + "/summary", "", 2)
            .read("/api/v1/summaries", "", 2)
            .read(ELECTION + "/tallies", "", 3, owner)
            .read(TALLY, "", 3)
            .read(TALLY + "/results", "", 6)
            .read(TALLY + "/seats", "?explain=true", 9)
            // Kept by revision: what is left is finding the revision.
            .read(TALLY + "/margins", "", 2)
            .read(TALLY + "/outstanding", "", 2)
            .read(TALLY + "/sheets/{unit}", "", 5)
            .read(TALLY + "/findings", "?unit=X&code=invalid-share&severity=warning", 3)
            .read(TALLY + "/corrections", "", 9)
            .read(TALLY + "/declared", "", 4)
            .read(TALLY + "/declared/{index}", "", 4)
            .read(TALLY + "/imports", "", 3, owner)
            .read(TALLY + "/imports/{id}", "", 3, owner)
            .read(ELECTION + "/releases", "", 5)
            .read(ELECTION + "/releases/{name}", "", 5)
            .read(ELECTION + "/releases/diff", "?from=preliminary-0&to=preliminary-5", 28)
            .with("unit", "X-1")
            .read(TALLY + "/seats/{unit}/draw", "", 4)
            .read(TALLY + "/seats/{unit}/draw/announcement", "", 3);
    // Then
    statements.areAsStated();
  }

  private static String imports(String code) {
    return ELECTIONS + "/" + code + "/tallies/nec/imports";
  }

  private static void declare(String code, int votes) {
    admin()
        .contentType("application/json")
        .body(
            """
            {"announcedAt":"2024-03-10","declaredBy":"Commission","source":"synthetic",
             "stage":"preliminary","units":[{"unit":"X","votes":{"A":%d,"B":1}}]}
            """
                .formatted(votes))
        .post(ELECTIONS + "/" + code + "/tallies/nec/declared")
        .then()
        .statusCode(201);
  }

  private static void release(String code, String name, long revision) {
    String releases = ELECTIONS + "/" + code + "/releases";
    as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"%s","stage":"preliminary","tallies":[{"tally":"nec","revision":%d}],
             "units":["X"]}
            """
                .formatted(name, revision))
        .post(releases)
        .then()
        .statusCode(201);
    as("commissioner2", "commissioner")
        .post(releases + "/" + name + "/signatures")
        .then()
        .statusCode(200);
    given().get(releases + "/" + name).then().statusCode(200);
  }
}
