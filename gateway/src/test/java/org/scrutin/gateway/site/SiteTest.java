package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.xml.sax.InputSource;

@GatewayTest
class SiteTest {
  private final GatewayClient client = new GatewayClient();

  @BeforeEach
  void stub() {
    EmptyCache.now();
    SyntheticElection.serve();
  }

  @AfterEach
  void forget() {
    SyntheticElection.forget();
  }

  @Test
  void anElectionsPageShowsEachSourceWithItsRevision() {
    // When
    var page = client.get("/elections/syn");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Synthetic assembly")
        .contains("1,000")
        .contains("title=\"600/1000\"")
        .contains("60.0 %")
        .contains("title=\"1100/2000\"")
        .contains("as of revision 17")
        .contains("declared by <bdi>Party B</bdi>, 3 May 2031")
        .contains("North")
        .contains("equal claims wait for lots to be drawn: 1.")
        .contains("Seat 2 waits for lots to be drawn between")
        .contains("The seed will be known on 6 May 2031")
        .contains("Lottery &lt;i&gt;")
        .contains("Seat 3 was given by lot to")
        .contains("Leaf 12 of the log of this tally")
        .contains("computed from votes; as of revision 17")
        .contains("differs");
  }

  @Test
  void whatChangedAfterAReleaseIsNamedWithItsReason() {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "Corrections",
            "North 1",
            "S-1-1",
            "<b>60 → 1,080</b>",
            "Seats changed:",
            "<b>1 → 2</b>",
            "Another sheet was imported",
            "S-2-1",
            "<b>40 → –</b>",
            "The station has another status",
            "annulled",
            "Ballots were &lt;b&gt;exchanged&lt;/b&gt;.",
            "Act, article 9",
            "corrections.atom");
    assertThat(client.get("/elections/syn?asOf=2031-05-02").body())
        .doesNotContain("corrections.atom");
  }

  @Test
  void noCorrectionIsSaidAndSoIsThatNobodyKnows() throws Exception {
    // Given
    String corrections = "/api/v1/elections/syn/tallies/nec/corrections";

    // When
    StubServices.onResults(
        corrections, request -> SyntheticElection.answer(request, "{\"items\":[]}"));
    // Then
    assertThat(client.get("/elections/syn").body())
        .contains("No released figure has been changed.")
        .doesNotContain("cannot be read");

    // When
    EmptyCache.now();
    StubServices.onResults(corrections, request -> request.response().setStatusCode(500).end("{}"));
    // Then
    assertThat(client.get("/elections/syn").body())
        .contains("Whether released figures were changed cannot be read at the moment.")
        .doesNotContain("No released figure has been changed.");
    assertThat(client.get("/elections/syn/corrections.atom").statusCode()).isEqualTo(503);
  }

  @Test
  void theHomePageSaysWhatToLookAtFirst() throws Exception {
    // When
    var page = client.get("/").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "Tests</h2>",
            "Nothing below is a real election",
            "href=\"/elections/syn\"",
            "test, nothing in it is real",
            "<bdi>A</bdi>: 3 of 5 seats, just a majority",
            "newer than release",
            "What to look at first",
            "stations are counted: which are not, and why",
            "#h-stage",
            "/elections/syn/changes?kind=correction",
            "#sources",
            "/elections/syn/places");
  }

  @Test
  void correctionsAreAFeed() throws Exception {
    // When
    var feed = client.get("/elections/syn/corrections.atom");

    // Then
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var root =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed.body())))
            .getDocumentElement();
    String atom = "http://www.w3.org/2005/Atom";
    assertThat(root.getNamespaceURI()).isEqualTo(atom);
    assertThat(root.getElementsByTagNameNS(atom, "updated").item(0).getTextContent())
        .isEqualTo("2031-05-03T10:00:00Z");
    var entries = root.getElementsByTagNameNS(atom, "entry");
    assertThat(entries.getLength()).isEqualTo(2);
    assertThat(entries.item(1).getTextContent())
        .contains("Ballots were <b>exchanged</b>.", "The station has another status");
    assertThat(client.get("/km/elections/syn/corrections.atom").body())
        .contains("xml:lang=\"km\"", "ការិយាល័យមានស្ថានភាពផ្សេង");
    assertThat(client.get("/elections/nope/corrections.atom").statusCode()).isEqualTo(404);
  }

  @Test
  void figuresStandUnderTheReleaseThatPinsThem() {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .contains("<strong>Not released</strong> · newer than release")
        .contains("which is of revision 11")
        .contains("(preliminary, 2 May 2031)")
        .contains("Retracted on 3 May 2031: <bdi>Two &lt;sheets&gt; were exchanged.</bdi>")
        .contains("<b>official</b> <span class=\"sub\"><a href=\"/elections/syn/releases/")
        .contains("5 May 2031");
  }

  @Test
  void aListThatIsKeptOutIsMarked() {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page).contains("kept out: below 50 % (400/1000");
  }

  @Test
  void namesOfListsAndSourcesCannotBecomeMarkup() {
    // When
    var page = client.get("/");

    // Then
    assertThat(page.body()).contains("A &lt;b&gt;").doesNotContain("A <b>");
    assertThat(page.body()).doesNotContain("javascript:");
  }

  @Test
  void pagesSayWhatIsMissingAndWhy() {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .contains("3 of 6 stations are counted.")
        .contains("<b>1</b> held back by a check")
        .contains("<b>1</b> postponed")
        .contains("<b>1</b> awaited")
        .contains("Old &lt;mill&gt;")
        .contains("valid is not the sum of the votes")
        .contains("The &lt;river&gt; rose")
        .contains("Act, article 72")
        .contains("And 1 more stations.")
        .contains("1 errors, which hold sheets back. 2 warnings, which hold nothing back.");
    assertThat(page.indexOf("3 of 6 stations are counted."))
        .isPositive()
        .isLessThan(page.indexOf("title=\"600/1000\""))
        .isLessThan(page.indexOf("class=\"bar"));
    assertThat(client.get("/km/elections/syn").body())
        .contains("<b>1</b> ត្រូវបានពន្យារពេល")
        .contains("មិនទាន់រាប់៖");
  }

  @Test
  void pagesSayWhoEnteredEachSourcesFigures() {
    // When
    var page = client.get("/elections/syn");
    var party = client.get("/elections/syn?tally=b");

    // Then
    assertThat(page.body()).contains("Figures entered here by the administration");
    assertThat(party.body()).contains("Figures entered here by the list&#39;s agent");
    assertThat(client.get("/km/elections/syn").body()).contains("តួលេខបញ្ចូលនៅទីនេះ ដោយរដ្ឋបាល");
  }

  @Test
  void nothingSaysThatAnyoneWon() {
    // When
    var page = client.get("/elections/syn").body() + client.get("/").body();

    // Then
    assertThat(page.toLowerCase(Locale.ROOT))
        .doesNotContain(" won")
        .doesNotContain("winner")
        .doesNotContain("victory");
  }

  @ParameterizedTest
  @CsvSource({
    "/km, km",
    "/km/, km",
    "/, en",
    "/km/elections/syn, km",
    "/elections/syn, en",
    "/km/problems, km",
    "/km/docs, km",
    "/km/elections, km",
    "/km/nothing, km"
  })
  void theAddressSaysInWhichLanguageAPageIs(String path, String language) throws Exception {
    // When
    var page =
        client.send(
            HttpRequest.newBuilder(GatewayClient.uri(path))
                .header("Accept-Language", "fr")
                .header("Accept", "text/html")
                .header("Cookie", "lang=" + (language.equals("en") ? "km" : "en"))
                .build());

    // Then
    assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    assertThat(page.headers().firstValue("content-language")).contains(language);
    assertThat(page.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void linksOfAPageStayInItsLanguage() {
    // When
    var page = client.get("/km/elections/syn");

    // Then
    assertThat(page.body())
        .contains(
            "href=\"/km\"",
            "href=\"/km/docs\"",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"/elections/syn\">")
        .doesNotContainPattern("<a [^>]*href=\"/(elections|claims)/(?![^\"]*\" lang=\"en\")");
  }

  @ParameterizedTest
  @CsvSource({
    "/?lang=km, /km",
    "/elections/syn?tally=nec&lang=km&at=12, /km/elections/syn?tally=nec&at=12",
    "/km/elections/syn?lang=en, /elections/syn",
    "/km/problems/not-built?lang=en, /problems/not-built"
  })
  void aLanguageAskedForByNameLeadsToItsAddressAndIsRemembered(String path, String location) {
    // When
    var answer = client.get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location")).contains(location);
    assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
        .contains("lang=" + (location.startsWith("/km") ? "km" : "en"))
        .containsIgnoringCase("httponly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?lang=xx", "/?lang=", "/api/v1/elections/syn/summary?lang=km"})
  void nothingElseIsLedElsewhere(String path) {
    assertThat(client.get(path).statusCode()).isNotEqualTo(302);
  }

  @Test
  void aLanguageThatTheVisitorWouldRatherReadIsOfferedAndNotForced() {
    // When
    var preferring = client.get("/", "Accept-Language", "fr, km;q=0.8, en;q=0.5");
    var chosen = client.get("/km", "Cookie", "lang=en");
    var plain = client.get("/");

    // Then
    String offer = "<a href=\"/km\" hreflang=\"km\">អានទំព័រនេះជាភាសាខ្មែរ</a>";
    assertThat(preferring.body()).contains("<html lang=\"en\">", offer);
    assertThat(chosen.body())
        .contains("<html lang=\"km\">", "hreflang=\"en\">Read this page in English</a>");
    assertThat(plain.body()).doesNotContain(offer);
  }

  @Test
  void anElectionsPageShowsOneTallyInFullAndTheRule() {
    // When
    var page = client.get("/elections/syn?tally=nec");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Figures: <bdi>The Commission</bdi>")
        .contains("D’Hondt")
        .contains("3 % of the valid votes of the constituency, lists of the kind party")
        .contains("Lots are drawn")
        .contains("Synthetic Act, Art. 1");
  }

  @Test
  void aDayAndARevisionArePassedOnAndNamed() {
    // When
    var day = client.get("/elections/syn?asOf=2031-05-02");
    var revision = client.get("/elections/syn?tally=nec&at=12");

    // Then
    assertThat(day.body()).contains("What had been announced or counted by the end of 2 May 2031.");
    assertThat(revision.body()).contains("Figures of <bdi>The Commission</bdi>. Figures at 12.");
    assertThat(SyntheticElection.asked())
        .contains("/api/v1/elections/syn/summary?asOf=2031-05-02")
        .contains("/api/v1/elections/syn/tallies/nec/results?limit=1000&unit=S&asOf=2031-05-02")
        .contains("/api/v1/elections/syn/tallies/nec/results?limit=1&at=12")
        .contains("/api/v1/elections/syn/tallies/nec/seats?at=12")
        .contains("/api/v1/elections/syn/tallies/nec/results?limit=1000&unit=S&at=12");
  }

  @Test
  void votesAndSeatsOfTheNewestFiguresAreOfOneRevision() {
    // When
    client.get("/elections/syn");

    // Then
    assertThat(SyntheticElection.asked())
        .containsExactlyInAnyOrder(
            "/api/v1/elections/syn/summary",
            "/api/v1/elections/syn/releases?limit=1000",
            "/api/v1/elections/syn/tallies/nec/corrections?limit=200",
            "/api/v1/elections/syn/tallies/nec/results?limit=1000&unit=S&at=17");
  }

  @Test
  void levellingSeatsStandBelowTheConstituenciesAndArePartOfTheWhole() {
    // Given
    SyntheticElection.serve(
        """
        {"revision":17,"basis":"computed","seats":{"A":4,"B":3},
         "levelling":{"A":1,"B":1},
         "constituencies":[{"unit":"S-1","seats":{"A":2,"B":1}},
                           {"unit":"S-2","seats":{"A":1,"B":1}}]}
        """);

    // When
    var page = client.get("/elections/syn/places");
    var khmer = client.get("/km/elections/syn/places");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).containsSubsequence("Levelling seats", ">A</bdi></abbr> <b>1</b><");
    assertThat(khmer.body()).contains("អាសនៈថ្នាក់ជាតិដើម្បីសមាមាត្រ");
  }

  @Test
  void datesAndFiguresHaveTheSameDigitsInKhmer() {
    // When
    var page = client.get("/km/elections/syn");

    // Then
    assertThat(page.body())
        .contains("1 ឧសភា 2031")
        .contains("1,000")
        .doesNotContainPattern("[០-៩]");
  }

  @Test
  void aRevisionThatEndedNoStepNamesTheNearest() {
    // When
    var page = client.get("/elections/syn?tally=nec&at=13");

    // Then
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("No such revision").contains("is <bdi>12</bdi>.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/elections/syn?asOf=yesterday", "/elections/syn?at=%22%3E"})
  void parametersThatCannotBeMeantAreRefused(String path) {
    // When
    var page = client.get(path);

    // Then
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("This cannot be shown");
  }

  @Test
  void parametersThatAPageDoesNotKnowArePassedOver() {
    // When
    var page = client.get("/elections/syn?fbclid=x&unit=S-1&fbclid=y&asOf=");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(SyntheticElection.asked()).noneMatch(target -> target.contains("fbclid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/elections/unknown", "/nowhere"})
  void whatIsNotThereHasAPageThatSaysSo(String path) {
    // When
    var page = client.get(path);

    // Then
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("There is nothing here");
  }

  @Test
  void withoutElectionsTheHomePageSaysSo() {
    // Given
    for (String path : List.of("/api/v1/elections", "/api/v1/summaries")) {
      StubServices.onResults(path, request -> request.response().end("{\"items\":[]}"));
    }

    // When
    var page = client.get("/");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("No elections yet");
  }

  @Test
  void whatIsLongerThanAPageReadsIsSaidToBe() {
    // Given
    StubServices.onResults(
        "/api/v1/summaries",
        request ->
            request
                .response()
                .putHeader("Content-Type", "application/json")
                .end("{\"items\":[],\"more\":\"" + "x".repeat(4 << 20) + "\"}"));

    // When
    var answer = client.get("/");

    // Then
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("too long for a page", "4 MiB");
  }

  @Test
  void whileTheServiceIsAwayThePageSaysSoWithoutATrace() {
    // Given
    StubServices.onResults("/api/v1/summaries", request -> request.connection().close());

    // When
    var page = client.get("/");

    // Then
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("retry-after")).isPresent();
    assertThat(page.body())
        .contains("The results cannot be shown now")
        .doesNotContain("Exception")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void pagesRunNoForeignCodeAndCanBeUsedByKeyboard() {
    // When
    var page = client.get("/elections/syn");

    // Then
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("class=\"skip\" href=\"#content\"")
        .contains("scope=\"row\"")
        .doesNotContain(" style=")
        .doesNotContain("onclick");
  }

  @Test
  void theOperationsCanBeReadAndTried() {
    // When
    var page = client.get("/docs");
    String script = page.body().replaceAll("(?s).*<script[^>]* src=\"([^\"]*docs[^\"]*)\".*", "$1");

    // Then
    assertThat(page.body()).contains("id=\"operations\"").contains("/openapi/results");
    assertThat(client.get(script).statusCode()).isEqualTo(200);
  }
}
