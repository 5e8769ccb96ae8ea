package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.StubServices;
import org.scrutin.gateway.cache.EmptyCache;

/** Pages of places and stations of an election that never was. */
@GatewayTest
class PlacesTest {
  private static final String SYN = "/api/v1/elections/syn";
  private static final String NEC = SYN + "/tallies/nec";
  private static final String NOWHERE = "{\"type\":\"/problems/unknown-unit\",\"status\":404}";

  private static final Map<String, String> UNITS =
      Map.of(
          "S", "{\"code\":\"S\",\"kind\":\"country\",\"name\":\"Synland\"}",
          "S-1",
              "{\"code\":\"S-1\",\"parent\":\"S\",\"kind\":\"constituency\",\"name\":\"North\","
                  + "\"names\":{\"km\":\"ខាងជើង\"},\"seats\":3}",
          "S-1-1",
              "{\"code\":\"S-1-1\",\"parent\":\"S-1\",\"kind\":\"station\",\"name\":\"School"
                  + " <1>\"}");

  private static final Map<String, String> ANSWERS =
      Map.of(
          NEC + "/margins",
          """
          {"computable":true,"constituencies":[
            {"unit":"S-1","margins":{"moved":{"certainAt":31,"from":"A","to":"B","exact":true}}}]}
          """,
          NEC + "/results",
          """
          {"revision":17,"unit":"S-1","kind":"constituency",
           "stations":{"expected":3,"counted":2,"quarantined":1},
           "newerThan":{"name":"preliminary-1","stage":"preliminary","revision":11},
           "registered":1000,"ballots":550,"valid":500,"votes":{"A":350,"B":150},"basis":"sheets",
           "children":[
            {"unit":"S-1","kind":"constituency","name":"North","valid":500,
             "newerThan":{"name":"preliminary-1","stage":"preliminary","revision":11},
             "stations":{"expected":3,"counted":2,"quarantined":1},"votes":{"A":350,"B":150},
             "turnout":{"exact":"550/1000","percent":55.0}},
            {"unit":"S-2","kind":"constituency","name":"South","valid":500,
             "release":{"name":"south-1","stage":"preliminary"},
             "stations":{"expected":3,"counted":3,"quarantined":0},"votes":{"A":240,"B":260},
             "turnout":{"exact":"600/1000","percent":60.0}},
            {"unit":"S-1-1","kind":"station","name":"School <1>","valid":250,"votes":{"A":200,"B":50},
             "sheets":{"expected":1,"counted":1,"quarantined":0,"awaited":0,"status":{}}},
            {"unit":"S-1-2","kind":"station","name":"Mill",
             "sheets":{"expected":1,"counted":0,"quarantined":0,"awaited":0,
                       "status":{"postponed":1}}}]}
          """,
          NEC + "/seats",
          """
          {"constituencies":[{"unit":"S-1","explanation":{"worksheet":[
            {"seat":1,"list":"A","votes":350,"rounded":"350",
             "rival":{"list":"B","votes":150,"rounded":"175"}}],
            "quotaFirst":{"quota":"500/3","rounded":166.7,"fullQuotas":{"A":2},
             "byAverage":[{"seat":3,"list":"B","votes":150,"rounded":150}]}}}]}
          """,
          NEC + "/sheets/S-1-1",
          """
          {"revision":17,"unit":"S-1-1","sheetClass":"counted","status":"expected","versions":[
           {"version":1,"index":3,"leafHash":"aa11","quarantined":false,"counted":false,
            "registered":400,"ballots":260,"valid":250,"votes":{"A":50,"B":200},"findings":[]},
           {"version":2,"index":9,"leafHash":"bb22","quarantined":false,"counted":true,
            "registered":400,"ballots":260,"valid":250,"votes":{"A":200,"B":50},"findings":[]},
           {"version":3,"index":15,"leafHash":"cc33","quarantined":true,"counted":false,
            "registered":400,"ballots":260,"valid":251,"votes":{"A":200,"B":50},
            "findings":[{"unit":"S-1-1","version":3,"code":"valid-sum","severity":"error",
              "inputs":{"valid":251,"sumOfVotes":250},"formula":"valid = sum of votes",
              "message":"The valid votes are not the sum."}]}]}
          """,
          SYN + "/tallies/b/sheets/S-1-1",
          """
          {"revision":1,"unit":"S-1-1","sheetClass":"counted","status":"expected","versions":[
           {"version":1,"index":0,"leafHash":"dd44","quarantined":false,"counted":true,
            "registered":400,"ballots":260,"valid":250,"votes":{"A":190,"B":60},"findings":[]}]}
          """);

  private final GatewayClient client = new GatewayClient();
  private SyntheticDispute dispute;

  @BeforeEach
  void stub() {
    EmptyCache.now();
    SyntheticElection.serve();
    dispute = new SyntheticDispute();
    ANSWERS.forEach(
        (path, body) ->
            StubServices.onResults(path, request -> SyntheticElection.answer(request, body)));
    StubServices.onResults(SYN + "/units", PlacesTest::units);
  }

  @AfterEach
  void forget() {
    ANSWERS.keySet().forEach(StubServices::forgetResults);
    SyntheticElection.forget();
    dispute.close();
  }

  private static void units(HttpServerRequest request) {
    if (request.getParam("within") != null) {
      SyntheticElection.asked().add(request.uri());
    }
    String asked = request.getParam("q");
    List<String> found =
        UNITS.keySet().stream()
            .sorted()
            .filter(code -> asked != null && code.startsWith(asked))
            .map(UNITS::get)
            .limit(Integer.parseInt(request.getParam("limit")))
            .toList();
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .end("{\"items\":[" + String.join(",", found) + "]}");
  }

  @Test
  void eachConstituencyIsARowWithItsLeaderAndItsClosestSeat() {
    // When
    var page = client.get("/elections/syn/places");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "<table class=\"wide stack places\">",
            "2 of 2 places",
            "href=\"/elections/syn/places/S-1\"",
            "newer than <bdi>preliminary-1</bdi>",
            "70.0 %",
            "ahead by 200 (40.0 %)",
            "31 ballots",
            "2 of 3",
            "corrected",
            "href=\"/elections/syn/places/S-2\"",
            "as released in <bdi>south-1</bdi>",
            "ahead by 20 (4.0 %)",
            "all counted")
        .containsSubsequence("<svg viewBox=\"0 0 200 100\"", "S-1", "S-2", "not a map");
  }

  @ParameterizedTest
  @CsvSource({
    "lead, 40.0 %",
    "turnout, 60.0 %",
    "dispute, Claims by place",
  })
  void tilesAreColouredByWhatIsAsked(String colour, String said) {
    assertThat(client.get("/elections/syn/places?colour=" + colour).body())
        .containsSubsequence("class=\"tilemap\"", said, "</figure>");
  }

  @ParameterizedTest
  @CsvSource({
    "places, S-2",
    "closest, 31 ·",
    "seats, Synthetic assembly",
    "seats.svg?unit=S-1&x=, North",
  })
  void chartsArePicturesThatOthersMayShow(String chart, String said) {
    // When
    var picture =
        client.get("/elections/syn/charts/" + (chart.contains(".") ? chart : chart + ".svg"));

    // Then
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(picture.headers().firstValue("Cross-Origin-Resource-Policy"))
        .hasValue("cross-origin");
    assertThat(picture.body())
        .startsWith("<svg xmlns=")
        .contains(said)
        .contains("as of revision 17")
        .doesNotContain("<style", "style=", "<script", "class=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/km"})
  void theResultIsAPictureForLinksElsewhere(String language) {
    // When
    var picture = client.get(language + "/elections/syn/charts/result.png");
    var ofOther = client.get(language + "/elections/syn/charts/result.png?tally=b");
    var unknown = client.get(language + "/elections/none/charts/result.png");

    // Then
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().firstValue("Cross-Origin-Resource-Policy"))
        .hasValue("cross-origin");
    assertThat(picture.body()).contains("PNG", "IHDR");
    // Sentence, bar and caption are of one source: the authority's figures are no party's.
    assertThat(ofOther.body()).isEqualTo(picture.body());
    assertThat(unknown.statusCode()).isEqualTo(404);
    // Without a configured origin there is no address that others could ask.
    assertThat(client.get(language + "/elections/syn").body()).doesNotContain("og:image");
  }

  @Test
  void placesAreAFileToo() {
    // When
    var file = client.get("/elections/syn/tables/places.csv");

    // Then
    assertThat(file.headers().firstValue("Content-Type"))
        .hasValue("text/csv;charset=UTF-8;header=present");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"places.csv\"");
    assertThat(file.body())
        .startsWith("unit,kind,name,revision,expected,counted,registered,ballots,valid,invalid,")
        .contains("votes.A,votes.B", "S-1,constituency,North,17,3,2,,,500,,350,150");
    assertThat(client.get("/elections/syn/tables/places.csv?unit=S-1").body())
        .contains("S-1-1,station,School <1>,17,,,,,250,,200,50");
  }

  @ParameterizedTest
  @CsvSource({"corrected, S-1-1, S-1-2", "missing, S-1-2, S-1-1"})
  void stationsOfAPlaceAreChosenByWhatIsAsked(String only, String shown, String hidden) {
    assertThat(client.get("/elections/syn/places/S-1?only=" + only).body())
        .satisfies(
            page ->
                assertThat(page.substring(page.indexOf("id=\"h-below\"")))
                    .contains("/stations/" + shown)
                    .doesNotContain("/stations/" + hidden));
  }

  @Test
  void anElectionsPageNamesTheClosestSeats() {
    assertThat(client.get("/elections/syn").body())
        .containsSubsequence(
            "How close it was",
            "href=\"/elections/syn/places/S-1\"",
            "a claim is about it",
            "31",
            "href=\"/elections/syn/places?sort=closest\"");
  }

  @ParameterizedTest
  @CsvSource({
    "name, S-1",
    "seats, S-1",
    "lead, S-2",
    "closest, S-1",
    "turnout, S-2",
    "missing, S-1",
    "claims, S-1"
  })
  void placesAreSortedByWhatIsAsked(String sort, String first) {
    // When
    String page = client.get("/elections/syn/places?sort=" + sort).body();

    // Then
    String table = page.substring(page.indexOf("<table"));
    String other = first.equals("S-1") ? "S-2" : "S-1";
    assertThat(table).containsSubsequence("/places/" + first + "\"", "/places/" + other + "\"");
  }

  @ParameterizedTest
  @CsvSource({"incomplete, 1 of 2", "corrected, 1 of 2", "disputed, 2 of 2"})
  void placesAreChosenByWhatIsAsked(String filter, String shown) {
    assertThat(client.get("/elections/syn/places?filter=" + filter).body())
        .contains(shown + " places");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/elections/syn/places?sort=size",
        "/elections/syn/places?filter=won",
        "/elections/syn/places?asOf=yesterday"
      })
  void whatIsNotUnderstoodIsSaidToBeSo(String path) {
    assertThat(client.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void aPlaceSaysWhoHoldsTheLastSeatAndWhatLiesBelow() {
    // When
    var page = client.get("/elections/syn/places/S-1");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "href=\"/elections/syn/places\"",
            "<h1><bdi>North</bdi>",
            "newer than release",
            "3 seats",
            "The last seat is held by",
            "With 31 ballots",
            "How the seats are given",
            "<td class=\"n\">350</td>",
            "As the law words it: full quotas first",
            "<b>166.7</b>",
            "Seats by full quotas",
            "<td class=\"n\">2</td>",
            "by the highest average",
            "<td class=\"n\">150</td>",
            "SYN-0002",
            "Seats changed:",
            "href=\"/elections/syn/stations/S-1-1\"",
            "School &lt;1&gt;",
            "href=\"/elections/syn/stations/S-1-2\"",
            "postponed");
  }

  @Test
  void aStationShowsItsFormBesideOtherSourcesAndWhatChanged() {
    // When
    var page = client.get("/elections/syn/stations/S-1-1");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "href=\"/elections/syn/places/S-1\"",
            "<h1><bdi>School &lt;1&gt;</bdi></h1>",
            "The sheet is counted.",
            "the older one counts",
            "The Commission",
            "version 2",
            "Party B",
            "version 1",
            "<td class=\"n\">200</td>",
            "190 <span class=\"mark\">differs</span>",
            "version 3",
            "held back",
            "The valid votes are not the sum.",
            "sumOfVotes 250",
            "leaf cc33",
            "version 2",
            "50 → 200",
            "first version")
        .contains("newer than release");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/elections/syn/places/S-9",
        "/elections/syn/stations/S-9",
        "/elections/syn/places/S%22%3E"
      })
  void whatThereIsNotIsNotFound(String path) {
    // Given
    StubServices.onResults(
        NEC + "/results", request -> request.response().setStatusCode(404).end(NOWHERE));

    // When
    var page = client.get(path);

    // Then
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is nothing here");
  }

  @Test
  void placesStationsAndClaimsAreFound() {
    // When
    var found = client.get("/elections/syn/search?q=S-1");
    var claim = client.get("/elections/syn/search?q=syn-0001");
    var nothing = client.get("/elections/syn/search?q=%3Cb%3E");
    var empty = client.get("/elections/syn/search");

    // Then
    assertThat(found.body())
        .containsSubsequence(
            "value=\"S-1\"",
            "href=\"/elections/syn/places/S-1\"",
            "href=\"/elections/syn/stations/S-1-1\"",
            "polling station");
    assertThat(claim.body()).contains("href=\"/claims/SYN-0001\"");
    assertThat(nothing.body()).contains("Nothing was found for", "&lt;b&gt;").doesNotContain("<b>");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).contains("role=\"search\"").doesNotContain("Nothing was found");
    assertThat(client.get("/elections/syn/search?q=" + "x".repeat(101)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aSearchCanBeWithinAPlace() {
    // When
    var found = client.get("/elections/syn/search?q=S-1&within=S-1");
    var unknown = client.get("/elections/syn/search?q=S-1&within=S-9");

    // Then
    assertThat(found.body())
        .containsSubsequence(
            "name=\"within\" value=\"S-1\"",
            "Name or code of a place or polling station in <bdi>North",
            "href=\"/elections/syn/search?q=S-1\">Search everywhere",
            "href=\"/elections/syn/stations/S-1-1\"");
    assertThat(SyntheticElection.asked()).anyMatch(asked -> asked.contains("q=S-1&within=S-1"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(client.get("/elections/syn/places/S-1").body())
        .contains("name=\"within\" value=\"S-1\"");
  }

  @Test
  void theyAreReadInKhmer() {
    for (String path : List.of("places", "places/S-1", "stations/S-1-1", "search?q=S")) {
      // When
      var page = client.get("/km/elections/syn/" + path);

      // Then
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .as(path)
          .contains("<html lang=\"km\">", "href=\"/km/elections/syn\"")
          .doesNotContain("Find</button>", "Places</a>");
    }
  }
}
