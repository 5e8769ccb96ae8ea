package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Releases, changes, the register, sources, the method and the map, of a synthetic election. */
@GatewayTest
class ElectionPagesTest {
  private static final String SYN = "/api/v1/elections/syn";

  private static final Map<String, String> ANSWERS =
      Map.of(
          SYN + "/releases",
          """
          {"items":[
           {"name":"preliminary-1","stage":"preliminary","state":"retracted","units":["S"],
            "tallies":[{"tally":"nec","revision":11}],"signatures":2,"index":3,
            "signatories":[{"signedAt":"2031-05-02T19:00:00Z"},{"signedAt":"2031-05-02T20:00:00Z"}],
            "publishedAt":"2031-05-02T20:00:00Z",
            "retraction":{"reason":"Two <sheets> were exchanged.","at":"2031-05-03T09:00:00Z"}},
           {"name":"draft","stage":"preliminary","state":"drafted"},
           {"name":"final-1","stage":"final","state":"published","units":["S-1","S-2"],
            "tallies":[{"tally":"nec","revision":17}],"index":9,
            "signatories":[{"signedAt":"2031-05-05T08:00:00Z"},{"signedAt":"2031-05-05T09:00:00Z"}],
            "register":{"size":2,"open":1},"publishedAt":"2031-05-05T09:00:00Z"}]}
          """,
          SYN + "/releases/diff",
          """
          {"items":[
           {"unit":"S-1-1","name":"North 1","revision":15,"at":"2031-05-03T10:00:00Z",
            "from":{"version":1,"release":"preliminary-1","revision":11},"to":{"version":2},
            "figures":{"votes.A":{"before":60,"after":80}},"reason":"import",
            "act":{"reason":"Recount"}},
           {"unit":"S-2","name":"South","revision":14,"at":"2031-05-03T09:30:00Z",
            "from":{"release":"preliminary-1","revision":11},"to":{},
            "figures":{"votes.B":{"before":10}},"reason":"amendment","act":{"reason":"The border"},
            "seatsElsewhere":[{"unit":"S","before":{"A":1,"B":1},"after":{"A":2,"B":0}}]}],
           "seats":{"before":{"A":3,"B":2},"after":{"A":3,"B":2}}}
          """,
          SYN + "/tallies/nec/outstanding",
          """
          {"sheets":{"awaited":2,"quarantined":1},"ballotsAtMost":1200,"computable":true,
           "exact":false,"seats":{"safe":3,"open":2},"majority":{"list":"A","safe":false},
           "constituencies":[
            {"unit":"S-2","computable":true,"open":2,"could":[
             {"from":"A","to":"B","seats":1,"ballots":700},{"from":"A","to":"B","seats":0,"ballots":900},
             {"from":"B","seats":0,"ballots":31,"national":true}]}]}
          """,
          SYN + "/tallies/nec/declared",
          """
          {"items":[
           {"announcedAt":"2031-05-04","declaredBy":"The Gazette","source":"p. <1>","index":4,
            "stage":"final","units":[{"unit":"S-1"},{"unit":"S-2"}]}]}
          """,
          SYN + "/tallies/b/declared",
          "{\"items\":[]}");

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
  }

  @AfterEach
  void forget() {
    ANSWERS.keySet().forEach(StubServices::forgetResults);
    SyntheticElection.forget();
    dispute.close();
  }

  @Test
  void releasesStandNewestFirstWithWhatTheyCoverAndWhoSigned() {
    // When
    var page = client.get("/elections/syn/releases");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "href=\"/elections/syn/releases/final-1\"",
            "final",
            "5 May 2031, 09:00 (UTC+00:00)",
            "5 May 2031, 08:00",
            "North",
            "2 on record, 1 of them",
            "href=\"/elections/syn?at=final-1\"",
            "href=\"/elections/syn/releases/preliminary-1...final-1\"",
            "href=\"/elections/syn/releases/preliminary-1\"",
            "Taken back by two commissioners on 3 May 2031, 09:00 (UTC+00:00):",
            "Two &lt;sheets&gt; were exchanged.")
        .doesNotContain("draft<");
  }

  @Test
  void whatIsStillOutIsSaidWithTheSeatsThatItCouldMove() {
    // When
    var page = client.get("/elections/syn");

    // Then: of each list the seat that goes first, those first that need the fewest ballots
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "What is still out",
            "Sheets that are awaited or held back: 3. They can hold 1,200 ballots at most",
            "Seats that are safe whatever they hold: 3. Open: 2.",
            "is not safe yet.",
            "more seats may be safe than that.",
            "31 <span class=\"sub\">in the whole country</span>",
            "700</td>",
            "It is no forecast.")
        .doesNotContain("900</td>");
  }

  @Test
  void whatNobodyAsksOtherwiseForIsTheNewestRelease() {
    // Given
    String releases = SYN + "/releases";
    StubServices.onResults(
        releases,
        request ->
            SyntheticElection.answer(
                request,
                """
                {"items":[
                 {"name":"older","stage":"preliminary","units":["S"],
                  "tallies":[{"tally":"nec","revision":9}],"publishedAt":"2031-05-01T09:00:00Z"},
                 {"name":"newer","stage":"official","units":["S"],
                  "tallies":[{"tally":"nec","revision":11}],"publishedAt":"2031-05-02T09:00:00Z"},
                 {"name":"taken-back","stage":"final","units":["S"],
                  "tallies":[{"tally":"nec","revision":12}],"publishedAt":"2031-05-03T09:00:00Z",
                  "retraction":{"reason":"Wrong.","at":"2031-05-04T09:00:00Z"}}]}
                """));

    // When
    var released = client.get("/elections/syn");
    var running = client.get("/elections/syn?at=running");
    client.get("/elections/syn?tally=b");
    var home = client.get("/");

    // Then
    assertThat(home.body())
        .contains("href=\"/elections/syn?at=running\">The count has gone on since");
    assertThat(SyntheticElection.asked())
        .contains(SYN + "/summary?at=newer")
        .contains(SYN + "/tallies/nec/results?limit=1000&unit=S&at=newer")
        .contains(SYN + "/tallies/nec/results?limit=1000&unit=S&at=17")
        .contains(SYN + "/tallies/b/results?limit=1000&unit=S&at=1")
        .doesNotContain(SYN + "/summary?at=running", SYN + "/summary?at=taken-back");
    assertThat(released.body())
        .containsSubsequence("have changed since", "href=\"?at=running\">Show the running count");
    assertThat(running.body())
        .doesNotContain("have changed since")
        .contains("href=\"?\">Newest figures");
  }

  @Test
  void theRegisterIsAFileAndShowsThoseOfOneEffect() {
    // When
    var file = client.get("/elections/syn/tables/claims.csv");
    var unknown = client.get("/elections/syn/claims?effect=unknown");

    // Then
    assertThat(file.body())
        .startsWith("ref,kind,ground,state,outcome,filed-by,received,respondent,units,effect,")
        .contains("SYN-0001", "SYN-0002,");
    assertThat(unknown.body()).contains("/claims/SYN-0001").doesNotContain("/claims/SYN-0002\"");
    assertThat(client.get("/elections/syn/claims?effect=some").statusCode()).isEqualTo(400);
  }

  @Test
  void aReleaseCanBeComparedWithTheOthers() {
    // When
    var page = client.get("/elections/syn/releases/final-1");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "<h1>Release <bdi>final-1</bdi>",
            "href=\"/elections/syn/places?at=final-1\"",
            "What changed since",
            "Compare with",
            "href=\"/elections/syn/releases/preliminary-1...final-1\"");
    assertThat(client.get("/elections/syn/releases/draft").statusCode()).isEqualTo(404);
    assertThat(client.get("/elections/syn/releases/nothing").statusCode()).isEqualTo(404);
    assertThat(client.get("/elections/syn/releases/a...b").statusCode()).isEqualTo(404);
  }

  @Test
  void whatChangedBetweenTwoReleasesIsToldByListPlaceAndSheet() {
    // When
    var page = client.get("/elections/syn/releases/preliminary-1...final-1");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "From <bdi>preliminary-1</bdi> to <bdi>final-1</bdi>",
            "By list",
            "600 <span class=\"sub\">the same",
            "By place",
            "No place is different.",
            "By sheet",
            "href=\"/elections/syn/stations/S-1-1\"",
            "60 → 80",
            "Recount",
            "href=\"/elections/syn/places/S-2\"",
            "10 → –",
            "Seats changed:",
            "The units of the election were amended",
            "The border");
  }

  @Test
  void changesStandByDayTheNewestFirst() {
    // When
    var page = client.get("/elections/syn/changes");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "5 May 2031</h2>",
            "Release <bdi>final-1</bdi> was published",
            "4 May 2031</h2>",
            "The Gazette</bdi> announced figures",
            "href=\"/elections/syn?asOf=2031-05-04\"",
            "3 May 2031</h2>",
            "A released figure was changed",
            "Release <bdi>preliminary-1</bdi> was taken back:",
            "SYN-0002",
            "2 May 2031</h2>",
            "Release <bdi>preliminary-1</bdi> was published");
  }

  @Test
  void whatHappenedToAClaimIsAChangeToo() {
    // When
    var page = client.get("/elections/syn/changes?kind=claim");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "4 May 2031</h2>",
            "Claim <bdi>SYN-0002</bdi>: Decided, dismissed",
            "Claim <bdi>SYN-0001</bdi>: Investigation opened",
            "href=\"/claims/SYN-0001\"",
            "3 May 2031</h2>",
            "filed a claim");
  }

  @ParameterizedTest
  @CsvSource({
    "kind=release, was published, filed a claim",
    "kind=claim, filed a claim, was published",
    "kind=correction, was changed, filed a claim",
    "kind=statement, announced figures, was published",
    "since=2031-05-05, final-1, was taken back"
  })
  void changesAreChosenByKindAndDay(String query, String shown, String other) {
    // When
    var page = client.get("/elections/syn/changes?" + query);

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(shown).doesNotContain(other);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind=gossip", "since=yesterday"})
  void whatIsNotUnderstoodIsSaidToBeSo(String query) {
    assertThat(client.get("/elections/syn/changes?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void theRegisterSaysWhatIsAllegedAndWhatItCouldChange() {
    // When
    var page = client.get("/elections/syn/claims");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .containsSubsequence(
            "1 of the claims shown could change a seat",
            "href=\"/claims/SYN-0001\"",
            "Says that &lt;b&gt;names&lt;/b&gt; were missing.",
            "under investigation",
            "not computed",
            "href=\"/claims/SYN-0002\"",
            "North",
            "could change a seat");
  }

  @Test
  void aSourceSaysWhoItIsAndWhatItAnnounced() {
    // When
    var authority = client.get("/elections/syn/sources/nec");
    var party = client.get("/elections/syn/sources/b");

    // Then
    assertThat(authority.body())
        .containsSubsequence(
            "<h1><bdi>The Commission</bdi>",
            "Figures of the election’s authority",
            "href=\"/elections/syn/places?tally=nec\"",
            "4 May 2031",
            "declared by <bdi>The Gazette</bdi>",
            "North",
            "p. &lt;1&gt;",
            "Place 4 in the log");
    assertThat(party.body()).contains("It announced nothing");
    assertThat(client.get("/elections/syn/sources/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void anElectionBeginsWithWhoHasMostAndHowSureThatIs() {
    // When
    String page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "<h1><bdi>Synthetic assembly</bdi></h1>",
            "<bdi>A</bdi>: 3 of 5 seats, just a majority",
            "Figures of <bdi>The Commission</bdi>.",
            "If only what is counted so far counted: 3 of 6 stations.");
    String partial = page.substring(page.indexOf("<svg class=\"bar partial\""));
    assertThat(partial.substring(0, partial.indexOf("</svg>"))).doesNotContain("majority");
  }

  @Test
  void theMapHasEveryPageInEveryLanguage() {
    // When
    var map = client.get("/sitemap.xml");

    // Then
    assertThat(map.statusCode()).isEqualTo(200);
    assertThat(map.headers().firstValue("content-type").orElseThrow())
        .startsWith("application/xml");
    for (String path :
        List.of(
            "/method",
            "/problems",
            "/docs",
            "/elections/syn",
            "/elections/syn/places",
            "/elections/syn/places/S-10",
            "/elections/syn/search",
            "/elections/syn/changes",
            "/elections/syn/releases",
            "/elections/syn/claims",
            "/elections/syn/sources/nec",
            "/claims/SYN-0001")) {
      assertThat(map.body())
          .contains(path + "</loc>", "/km" + path + "</loc>", "href=\"" + path(map.body(), path));
    }
  }

  private static String path(String map, String path) {
    int end = map.indexOf(path + "</loc>");
    return map.substring(map.lastIndexOf("<loc>", end) + "<loc>".length(), end) + path;
  }

  @Test
  void eachIsReadInKhmerAndHasTheMethodAtItsFoot() {
    for (String path :
        List.of(
            "/elections/syn/releases",
            "/elections/syn/releases/final-1",
            "/elections/syn/releases/preliminary-1...final-1",
            "/elections/syn/changes",
            "/elections/syn/claims",
            "/elections/syn/sources/nec",
            "/method")) {
      // When
      var page = client.get("/km" + path);

      // Then
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body())
          .as(path)
          .contains("<html lang=\"km\">", "href=\"/km/method\"", "href=\"/km/docs\"")
          .doesNotContain("Release <bdi>", "Place 4", "published");
    }
  }
}
