package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every expected sheet is in one class, and everyone may see in which and why. */
class MissingSheetsIT {
  private static final String HELD = "X-N-2,1000,506,0,5,501,200,200,100\n";

  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  @Test
  void aHalfCountedElectionSaysWhatIsMissingAndWhy() {
    // Given
    election.open();
    sheets("X-N-1,1000,605,0,5,600,300,200,100\n" + HELD);
    // When
    stated("X-N-P", "postponed", "The mail van burnt; ballots are printed anew.");
    stated("X-S-1", "postponed", "The river rose over the road.");
    // Then
    assertThat(results("").getMap("sheets"))
        .isEqualTo(
            Map.of(
                "expected",
                5,
                "counted",
                1,
                "quarantined",
                1,
                "awaited",
                1,
                "status",
                Map.of("postponed", 2)));
    assertThat(election.count().get("/tallies/nec/results?unit=X-S").getMap("sheets.status"))
        .isEqualTo(Map.of("postponed", 1));
    assertThat(election.count().get("/summary").getList("tallies[0].missing.unit", String.class))
        .containsExactly("X-N-2", "X-N-P", "X-S-1", "X-S-2");
    assertThat(page("en"))
        .contains(
            "1 of 5 stations are counted.",
            "<b>1</b> held back by a check",
            "<b>2</b> postponed",
            "<b>1</b> awaited",
            "The river rose over the road.",
            "Electoral Act, article 72",
            "South 2");
    assertThat(page("km")).contains("<b>2</b> ត្រូវបានពន្យារពេល", "The river rose over the road.");
  }

  @Test
  void aStatusIsTakenBackAndNothingIsLost() {
    // Given
    election.counted();
    long votes = results("").getLong("votes.A");
    // When
    stated("X-S-1", "annulled", "Ballots were exchanged.");
    long without = results("").getLong("votes.A");
    stated("X-S-1", "expected", "The court reversed it.");
    // Then
    assertThat(without).isEqualTo(votes - 210);
    assertThat(results("").getLong("votes.A")).isEqualTo(votes);
    assertThat(election.count().get("/units/X-S-1/status").getList("items.status", String.class))
        .containsExactly("expected", "annulled");
  }

  @Test
  void twoSupervisorsAreTwoPersons() {
    // Given
    election.open();
    String status = "/units/X-S-1/status";
    int id = propose(status, status("lost", "Fire")).path("id");
    // Then
    assertThat(problem(confirm("supervisor", status, id, "{}")))
        .isEqualTo("/problems/own-proposal");
    assertThat(problem(confirm("supervisor2", status, 99_999_999, "{}")))
        .isEqualTo("/problems/unknown-proposal");
    assertThat(confirm("supervisor2", status, id, "{}").statusCode()).isEqualTo(200);
    assertThat(problem(confirm("supervisor2", status, id, "{}")))
        .isEqualTo("/problems/proposal-closed");
    assertThat(problem(propose(status, status("lost", "Fire"))))
        .isEqualTo("/problems/status-in-force");
    assertThat(problem(propose("/units/X-9/status", status("lost", "Fire"))))
        .isEqualTo("/problems/unknown-unit");
    assertThat(problem(propose("/units/X-S/status", status("lost", "Fire"))))
        .isEqualTo("/problems/not-a-station");
    assertThat(election.count().json("agent-a", election.count().path(status), "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aQuarantinedSheetHasAWayBack() {
    // Given
    election.open();
    sheets(HELD);
    String release = "/tallies/nec/sheets/X-N-2/quarantine-release";
    String country = "/tallies/nec/sheets/X-N/quarantine-release";
    String nowhere = "/tallies/nec/sheets/X-9/quarantine-release";
    String form = "{\"version\":1,\"reason\":\"The form has this sum.\"}";
    String seen = "{\"reason\":\"Compared with its image.\"}";
    int id = propose(release, form).path("id");
    assertThat(problem(confirm("supervisor", release, id, seen)))
        .isEqualTo("/problems/own-proposal");
    assertThat(problem(confirm("supervisor2", release, 99_999_999, seen)))
        .isEqualTo("/problems/unknown-proposal");
    assertThat(problem(propose(country, form))).isEqualTo("/problems/not-a-station");
    assertThat(problem(propose(nowhere, form))).isEqualTo("/problems/unknown-unit");
    assertThat(problem(confirm("supervisor2", country, id, seen)))
        .isEqualTo("/problems/not-a-station");
    assertThat(problem(confirm("supervisor2", nowhere, id, seen)))
        .isEqualTo("/problems/unknown-unit");
    // When
    Response confirmed = confirm("supervisor2", release, id, seen);
    // Then
    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(results("").getLong("votes.A")).isEqualTo(200);
    assertThat(results("").getInt("sheets.quarantined")).isZero();
    assertThat(problem(propose(release, "{\"version\":1,\"reason\":\"Again\"}")))
        .isEqualTo("/problems/not-quarantined");
    assertThat(problem(confirm("supervisor2", release, id, seen)))
        .isEqualTo("/problems/proposal-closed");
  }

  @Test
  void aSheetThatCameMeanwhileIsNotReleased() {
    // Given
    election.open();
    sheets(HELD);
    String release = "/tallies/nec/sheets/X-N-2/quarantine-release";
    int id = propose(release, "{\"version\":1,\"reason\":\"Seen\"}").path("id");
    sheets("X-N-2,1000,505,0,5,500,200,200,100\n");
    // When
    Response confirmed = confirm("supervisor2", release, id, "{\"reason\":\"Seen\"}");
    // Then
    assertThat(problem(confirmed)).isEqualTo("/problems/not-quarantined");
    assertThat(results("").getInt("sheets.counted")).isEqualTo(1);
  }

  @Test
  void theTreeOfACountIsAmendedByTwo() {
    // Given
    election.counted();
    Count count = election.count();
    byte[] split =
        Count.utf8(
            "code,parent,kind,name,registered,seats,split-from\n"
                + "X-S-3,X-S,station,South 3,300,,X-S-2\nX-N-P,X-S,,,,,\n");
    assertThat(problem(election.units(split))).isEqualTo("/problems/units-counted");
    // When
    int id = amendment(split);
    assertThat(results("").getInt("sheets.expected")).isEqualTo(5);
    Response confirmed = confirm("supervisor", "/units/amendments", id, "{}");
    // Then
    assertThat(confirmed.statusCode()).isEqualTo(200);
    assertThat(results("").getInt("sheets.expected")).isEqualTo(6);
    assertThat(results("").getInt("sheets.awaited")).isEqualTo(1);
    JsonPath south = count.get("/tallies/nec/results?unit=X-S");
    assertThat(south.getLong("votes.A")).isEqualTo(210 + 150 + 100);
    sheets("X-S-3,300,105,0,5,100,60,30,10\n");
    assertThat(results("").getMap("sheets"))
        .containsEntry("counted", 6)
        .containsEntry("awaited", 0);
    assertThat(count.get("/units/amendments").getList("items.reason"))
        .isEqualTo(List.of("Too many came"));
    assertThat(problem(confirm("supervisor", "/units/amendments", id, "{}")))
        .isEqualTo("/problems/proposal-closed");
  }

  @Test
  void anAmendmentThatNoLongerFitsChangesNothing() {
    // Given
    election.open();
    sheets("X-N-1,1000,605,0,5,600,300,200,100\n");
    String header = "code,parent,kind,name,registered,seats,split-from\n";
    int split = amendment(Count.utf8(header + "X-S-3,X-S,station,South 3,300,,X-S-2\n"));
    int ward = amendment(Count.utf8(header + "X-S-2,,ward,,,,\n"));
    assertThat(confirm("supervisor", "/units/amendments", ward, "{}").statusCode()).isEqualTo(200);
    // When
    Response confirmed = confirm("supervisor", "/units/amendments", split, "{}");
    // Then
    assertThat(problem(confirmed)).isEqualTo("/problems/invalid-units");
    assertThat(results("").getInt("sheets.expected")).isEqualTo(4);
  }

  private int amendment(byte[] units) {
    Count count = election.count();
    return count
        .csv("admin", false)
        .queryParam("amend", true)
        .queryParam("reason", "Too many came")
        .body(units)
        .put(count.path("/units"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void stated(String unit, String status, String reason) {
    String path = "/units/" + unit + "/status";
    int id = propose(path, status(status, reason)).then().statusCode(201).extract().path("id");
    assertThat(confirm("supervisor2", path, id, "{}").statusCode()).isEqualTo(200);
  }

  private static String status(String status, String reason) {
    return "{\"status\":\"%s\",\"reason\":\"%s\",\"legalBasis\":\"Electoral Act, article 72\"}"
        .formatted(status, reason);
  }

  private Response propose(String path, String body) {
    return election.count().json("supervisor", election.count().path(path), body);
  }

  private Response confirm(String person, String path, int id, String body) {
    return election
        .count()
        .json(person, election.count().path(path + "/" + id + "/confirmation"), body);
  }

  private static String problem(Response refused) {
    return refused.jsonPath().getString("type");
  }

  private JsonPath results(String query) {
    return election.count().get("/tallies/nec/results" + query);
  }

  private void sheets(String rows) {
    election.count().sheets("admin", "nec", Count.utf8(FieldElection.HEADER + rows), false);
  }

  private String page(String language) {
    return suite
        .anonymous()
        .get("/elections/" + election.code() + "?lang=" + language)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
