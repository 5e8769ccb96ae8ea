package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure says no more than it is: every percentage has its denominator. */
class FigureIT {
  private static final String PARTLY_STATED = "X-S-1,,905,0,5,900,500,300,100\n";

  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  @Test
  void turnoutIsOfSheetsThatStateBothSides() {
    // Given
    election.open();
    sheets(PARTLY_STATED + "X-S-2,1000,305,0,5,300,150,110,40\n");
    // When
    JsonPath south = results("?unit=X-S");
    // Then
    assertThat(south.getLong("registered")).isEqualTo(1_000);
    assertThat(south.getLong("ballots")).isEqualTo(1_210);
    assertThat(south.getMap("turnout"))
        .isEqualTo(Map.of("exact", "305/1000", "percent", 30.5f, "over", 1));
    assertThat(south.getMap("statedBy")).isEqualTo(Map.of("registered", 1));
    assertThat(results("?unit=X-S-1").getMap("$")).doesNotContainKey("turnout");
    assertThat(page())
        .contains(
            "30.5 %",
            "on 1 of 2 counted sheets, which state", "1,000 <span class=\"sub\">on 1 of 2")
        .doesNotContain("121");
  }

  @Test
  void moreBallotsThanVotersAreNoTurnout() {
    // Given
    election.open();
    sheets("X-S-1,300,805,0,5,800,500,200,100\n");
    // When
    JsonPath station = results("?unit=X-S-1");
    // Then
    assertThat(station.getMap("$")).doesNotContainKey("turnout");
    assertThat(page()).doesNotContain("268");
    JsonPath findings = election.count().get("/tallies/nec/findings?unit=X-S-1");
    assertThat(findings.getList("items.code", String.class))
        .contains("more-ballots-than-registered");
    assertThat(station.getInt("findings.warning")).isPositive();
    assertThat(results("").getInt("findings.warning"))
        .isEqualTo(station.getInt("findings.warning"));
    assertThat(tally(page()))
        .contains(
            "which hold nothing back",
            "More ballots were counted than voters are registered.",
            "ballots &lt;= registered");
  }

  @Test
  void whatCannotBeIsAFindingThoughTheSheetIsSilent() {
    // Given
    election.open();
    // When
    sheets("X-S-1,300,,,,800,500,200,100\nX-S-2,,1305,0,5,1300,700,400,200\n");
    // Then
    JsonPath findings = election.count().get("/tallies/nec/findings");
    assertThat(findings.getList("items.code", String.class))
        .contains("valid-above-registered", "ballots-above-roll");
    assertThat(findings.getMap("items.find { it.code == 'ballots-above-roll' }.inputs"))
        .isEqualTo(Map.of("ballots", 1305, "roll", 1000));
    assertThat(results("").getInt("sheets.counted")).isEqualTo(2);
    assertThat(election.count().get("").getString("profile")).isEqualTo("standard-2");
  }

  @Test
  void linesThatWereSwappedAreFound() {
    // Given
    election
        .count()
        .open(
            election.definition(),
            Count.utf8(FieldElection.UNITS.replace("South 2,1000", "South 2,900")),
            false);
    // When
    sheets("X-S-1,900,305,0,5,300,150,110,40\nX-S-2,1000,405,0,5,400,210,150,40\n");
    // Then
    assertThat(
            election
                .count()
                .get("/tallies/nec/findings?code=lines-swapped")
                .getList("items.unit", String.class))
        .containsExactly("X-S-1", "X-S-2");
  }

  @Test
  void notQuiteAllIsNotAll() {
    // Given
    election.open();
    declare("\"A\":960,\"B\":720,\"C\":320");
    sheets("X-N-1,3000,1999,0,0,1999,999,600,400\n");
    // When
    JsonPath results = results("");
    // Then
    assertThat(results.getMap("traceability"))
        .isEqualTo(Map.of("exact", "1999/2000", "percent", 99.9f));
    assertThat(tally(page())).contains("99.9 %").doesNotContain("100.0 %");
  }

  @Test
  void aListBelowAThresholdIsNotShownAtIt() {
    // Given
    String threshold =
        "{\"share\":\"5/100\",\"of\":\"valid\",\"level\":\"constituency\",\"appliesTo\":[\"party\"]}";
    election
        .count()
        .open(
            election
                .definition()
                .replace("\"thresholds\":[]", "\"thresholds\":[" + threshold + "]")
                .replace("\"seats\":5", "\"seats\":22"),
            Count.utf8(FieldElection.UNITS.replace("North,,3", "North,,20")),
            false);
    sheets("X-N-1,,25000,0,0,25000,13751,10000,1249\n");
    // When
    JsonPath seats = election.count().get("/tallies/nec/seats");
    // Then
    assertThat(seats.getMap("constituencies[0].seats")).isEqualTo(Map.of("A", 12, "B", 8, "C", 0));
    assertThat(seats.getMap("constituencies[0].keptOut[0]"))
        .isEqualTo(
            Map.of(
                "list",
                "C",
                "share",
                Map.of("exact", "1249/25000", "percent", 4.9f),
                "threshold",
                "1/20"));
    assertThat(seats.getString("rule.method")).isEqualTo("dhondt");
    assertThat(seats.getString("rule.ties")).isEqualTo("lots");
    assertThat(seats.getString("rule.citation")).isEqualTo("invented");
    String place = "/elections/" + election.code() + "/places/X-N?tally=nec&lang=";
    assertThat(page() + html(place + "en"))
        .contains(
            "4.9 %",
            "kept out: below 5 % (1249/25000 of the valid votes)",
            "D’Hondt",
            "5 % of the valid votes of the constituency, lists of the kind party",
            "Lots are drawn")
        .doesNotContain(">5.0 %", ">5.00 %");
    assertThat(html(place + "km")).contains("ក្រោម 5 % (1249/25000");
  }

  @Test
  void votesOfNobodyFillNoSeatsAndAreBackedByNothing() {
    // Given
    election.open();
    sheets(
        "X-N-1,1000,0,0,0,0,0,0,0\nX-N-2,1000,0,0,0,0,0,0,0\nX-N-P,,0,0,0,0,0,0,0\n"
            + "X-S-1,1000,0,0,0,0,0,0,0\nX-S-2,1000,0,0,0,0,0,0,0\n");
    // When
    JsonPath seats = election.count().get("/tallies/nec/seats");
    // Then
    assertThat(seats.getList("constituencies.unassigned", Integer.class)).containsExactly(3, 2);
    assertThat(results("").getMap("$")).doesNotContainKey("traceability");
    assertThat(page()).contains("5 seats are unfilled").doesNotContain("100.0 %");
  }

  @Test
  void whatIsMissingIsSaidBeforeWhoLeads() {
    // Given
    election.open();
    sheets("X-N-1,1000,605,0,5,600,300,200,100\n");
    // When
    String page = page();
    // Then
    String tally = tally(page);
    assertThat(tally.indexOf("1 of 5 stations are counted"))
        .isPositive()
        .isLessThan(tally.indexOf("class=\"bar"))
        .isLessThan(tally.indexOf("300"));
    assertThat(tally).contains("All votes shown come from station sheets.");
    assertThat(page("km")).contains("បានរាប់ 1 ក្នុងចំណោម 5 ការិយាល័យ");
  }

  @Test
  void aRehearsalSaysSoEverywhere() {
    // Given
    election.counted();
    sheets("X-S-2,1000,305,0,50,255,150,75,30\n");
    String api = Count.ELECTIONS + "/" + election.code();
    // When
    String claim =
        suite
            .as("citizen")
            .header("Idempotency-Key", election.code())
            .contentType("application/json")
            .body(election.claim(""))
            .post("/api/v1/claims")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    // Then
    for (String path :
        new String[] {
          api,
          api + "/tallies/nec",
          api + "/tallies/nec/results",
          api + "/tallies/nec/seats",
          api + "/tallies/nec/margins",
          api + "/tallies/nec/sheets/X-N-1",
          claim,
          claim + "/docket"
        }) {
      get(path).body("test", equalTo(true));
    }
    for (String list :
        new String[] {
          api + "/units", api + "/tallies/nec/findings", api + "/tallies/nec/imports"
        }) {
      var items = suite.as("admin").get(list).then().statusCode(200).extract().jsonPath();
      assertThat(items.getList("items.test")).as(list).isNotEmpty().containsOnly(true);
    }
    get(Count.ELECTIONS + "/kh-2013/tallies/nec/results").body("$", not(hasKey("test")));
    assertThat(page()).contains("Rehearsal:");
    assertThat(html(claim.replace("/api/v1", "") + "?lang=en")).contains("Rehearsal:");
    assertThat(get("/api/v1/claims?limit=1000").extract().jsonPath().getList("items.election"))
        .doesNotContain(election.code());
    get("/api/v1/claims?election=" + election.code()).body("items[0].test", equalTo(true));
  }

  private void sheets(String rows) {
    election.count().sheets("admin", "nec", Count.utf8(FieldElection.HEADER + rows), false);
  }

  private void declare(String votes) {
    election
        .count()
        .json(
            "admin",
            election.count().path("/tallies/nec/declared"),
            """
            {"announcedAt":"2026-06-08","declaredBy":"Commission","source":"s",
             "stage":"preliminary","units":[{"unit":"X","votes":{%s}}]}
            """
                .formatted(votes))
        .then()
        .statusCode(201);
  }

  private JsonPath results(String query) {
    return election.count().get("/tallies/nec/results" + query);
  }

  /** What a page says of the tally as a whole. */
  private String tally(String page) {
    int start = page.indexOf("id=\"t-" + election.code() + "-nec\"");
    return page.substring(start, page.indexOf("</article>", start));
  }

  private String page() {
    return page("en");
  }

  private String page(String language) {
    return html("/elections/" + election.code() + "?tally=nec&lang=" + language);
  }

  private String html(String path) {
    return get(path).extract().body().asString();
  }

  private ValidatableResponse get(String path) {
    return suite.anonymous().get(path).then().statusCode(200);
  }
}
