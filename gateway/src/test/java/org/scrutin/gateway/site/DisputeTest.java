package org.scrutin.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.gateway.GatewayClient;
import org.scrutin.gateway.GatewayTest;
import org.scrutin.gateway.cache.EmptyCache;

/** A synthetic dispute beside a synthetic count. */
@GatewayTest
class DisputeTest {
  private static final String SAME_BODY =
      "The body that decides is the one complained of, or subordinate to it.";
  private static final String NOTICE =
      "This is arithmetic, not a finding; a breach may matter in law without moving a seat.";

  private final GatewayClient client = new GatewayClient();
  private SyntheticDispute dispute;

  @BeforeEach
  void stub() {
    EmptyCache.now();
    SyntheticElection.serve();
    // Not with the field: the test framework makes instances that no test runs on.
    dispute = new SyntheticDispute();
  }

  @AfterEach
  void forget() {
    dispute.close();
    SyntheticElection.forget();
  }

  @Test
  void openClaimsStandBesideTheCountByTheMostThatTheyCouldChange() throws Exception {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .contains(
            "1 of 2 claims are open.",
            "None of them is known to be able to change a seat.",
            "Of 1 that has not been computed.",
            "<a href=\"/claims/SYN-0001\"><bdi>Names missing from the voter list</bdi></a>",
            "under investigation",
            NOTICE,
            "href=\"/elections/syn/claims\"")
        .doesNotContain("href=\"/claims/SYN-0002\"");
  }

  @Test
  void aClaimStatesItsPartiesAndNumbers() throws Exception {
    // When
    var pages = client.get("/claims/SYN-0001").body() + client.get("/claims/SYN-0002").body();

    // Then
    assertThat(pages)
        .contains(
            "The Commission",
            "1,300 voters alleged kept from voting",
            "<em>estimated</em>",
            "1,200 to 1,300",
            "not computable: no votes published for this unit",
            "as of revision 17 of the tally <bdi>nec</bdi>",
            "decided: dismissed",
            "If it were true, a seat could go elsewhere in the worst case.")
        .containsOnlyOnce(SAME_BODY);
  }

  @Test
  void whatWasFiledAndWhatWasAdmittedStandSideBySide() throws Exception {
    // When
    var page = client.get("/claims/SYN-0001").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "Numbers alleged",
            "1,101 ballots alleged void",
            "more than the 1,100 ballots that the disputed count has there",
            "Admitted for",
            "by the registry; what was filed stands as it was filed",
            "1,100 ballots alleged void")
        .containsOnlyOnce("more than the 1,100 ballots")
        .doesNotContain("voters whom the disputed count");
  }

  @Test
  void actsStandUnderTheirDateWithActorKindSourceAndClaims() throws Exception {
    // When
    var page = client.get("/elections/syn/changes?kind=act").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "1 May 2031</h2>",
            "1 May 2031 to 3 May 2031. <bdi>position: rejects",
            "<a href=\"/claims/SYN-0001\">SYN-0001</a>, <bdi>result</bdi>",
            "Source: <bdi>The Post, &quot;p. 2&quot;",
            " · entered here by the registrar",
            "Without a known day</h2>",
            "<b><bdi>Observers</bdi></b>",
            "x-own-kind")
        .contains("<b><bdi>A Government</bdi></b>");
  }

  @Test
  void whatOthersWroteCannotBecomeMarkup() throws Exception {
    // When
    var pages =
        client.get("/elections/syn").body()
            + client.get("/elections/syn/changes").body()
            + client.get("/claims/SYN-0001").body();

    // Then
    assertThat(pages)
        .contains(
            "Party &lt;i&gt;B&lt;/i&gt;",
            "Says that &lt;b&gt;names&lt;/b&gt; were missing.",
            "rejects the &lt;em&gt;result&lt;/em&gt;",
            "Looks &lt;u&gt;at&lt;/u&gt; it.",
            "survey &amp; guess",
            "&lt;script&gt;")
        .doesNotContain("<i>B", "<b>names", "<u>at", "<script>alert");
  }

  @Test
  void aDayFiltersClaimsAndChronicleAndGoesOnToTheClaimsPages() throws Exception {
    // When
    var page = client.get("/elections/syn?asOf=2031-05-02").body();

    // Then
    assertThat(dispute.asked())
        .contains(
            "/api/v1/claims?election=syn&limit=50&asOf=2031-05-02",
            "/api/v1/chronicle?election=syn&limit=200&asOf=2031-05-02");
    assertThat(page).contains("<a href=\"/claims/SYN-0001?asOf=2031-05-02\">");
  }

  @Test
  void aRevisionOfTheCountIsNotAskedOfTheRegister() throws Exception {
    // When
    client.get("/elections/syn?tally=nec&at=12");

    // Then
    assertThat(dispute.asked()).isNotEmpty().noneMatch(target -> target.contains("at=12"));
  }

  @Test
  void daysOnWhichFiguresWereAnnouncedAreLinksInTheOrderOfTime() throws Exception {
    // When
    var page = client.get("/elections/syn?asOf=2031-05-03").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "?asOf=2031-05-02\" title=\"Party B\">2 May 2031<",
            "?asOf=2031-05-03\" aria-current=\"date\" title=\"Party B\">3 May 2031<",
            "?asOf=2031-05-04\" title=\"The Gazette\">4 May 2031<");
  }

  @Test
  void aClaimBeginsWithWhatItSaysHowBigThatIsAndWhatComesNext() {
    // When
    var complaint = client.get("/claims/SYN-0001").body();
    var rival = client.get("/claims/SYN-0002").body();

    // Then
    assertThat(complaint)
        .containsSubsequence(
            "under investigation",
            "Next: the investigation is closed, and a decision follows.",
            "How big",
            "1,300 voters alleged kept from voting",
            "1,101 ballots alleged void",
            "<h2 id=\"h-docket\">");
    assertThat(rival)
        .containsSubsequence(
            "Nothing more follows here.",
            "How big",
            "13 ballots would move the closest seat, in <bdi>North</bdi>.",
            "<h2 id=\"h-docket\">");
  }

  @Test
  void marginsStandAsPublishedBesideWhatCanBeComputedHere() throws Exception {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "id=\"margins\"",
            "North",
            "<b>31</b>",
            "votes are stated for this unit",
            "South",
            "<b>166</b>",
            "declared by <bdi>The Gazette</bdi>, 4 May 2031",
            "<b><bdi>just under 900</bdi></b>",
            "declared by <bdi>The Post</bdi>, 2 May 2031",
            "not computable: no votes published for this unit");
  }

  @Test
  void marginsAreJudgedByTheirOwnTallyWhicheverIsListedByUnit() throws Exception {
    // When
    var page = client.get("/elections/syn?tally=b").body();

    // Then
    assertThat(page)
        .containsSubsequence("id=\"margins\"", "North", "votes are stated for this unit", "South");
  }

  @Test
  void theCompositionBeforeIsComparedWithEverySource() throws Exception {
    // When
    var page = client.get("/elections/syn").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "Assembly before",
            "elected on 2 May 2026",
            "synthetic almanac",
            "The Commission</bdi></th>",
            "Party B</bdi></th>",
            "3 <span class=\"change\">(−1)</span>",
            "2 <span class=\"change\">(−2)</span>",
            "title=\"Old list\"><bdi>OLD</bdi></abbr> 1",
            "title=\"Older list\"><bdi>OLDER</bdi></abbr> 1",
            "= <b>2</b>",
            "(±0)",
            "(+1)",
            "No list of this election is named as its successor",
            "title=\"Gone list\"><bdi>GONE</bdi></abbr> 2",
            "not stated");
  }

  @Test
  void whileTheRegisterIsAwayTheCountIsShownAndThePageSaysSo() throws Exception {
    // Given
    dispute.close();

    // When
    var page = client.get("/elections/syn");
    var home = client.get("/");
    var claim = client.get("/claims/SYN-0001");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("title=\"600/1000\"", "The register of claims cannot be reached now.")
        .doesNotContain("No claim is on the register", "127.0.0.1");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("The register of claims cannot be reached now.");
    assertThat(claim.statusCode()).isEqualTo(503);
    assertThat(claim.body()).contains("The claim cannot be shown now");
    dispute = new SyntheticDispute();
  }

  @Test
  void withoutClaimsAndChronicleThePageSaysSo() throws Exception {
    // Given
    dispute.empty();

    // When
    var now = client.get("/elections/syn").body();
    var then = client.get("/elections/syn?asOf=2031-05-02").body();

    // Then
    assertThat(now).contains("No claim is on the register.");
    assertThat(then).contains("No claim was on the register by the end of 2 May 2031.");
  }

  @Test
  void whereThereAreMoreClaimsThanWereLookedAtThePageSaysSo() throws Exception {
    // When
    var page = client.get("/elections/syn?asOf=1999-01-01").body();

    // Then
    assertThat(page).contains("1 of 2 claims are open.</b>+");
  }

  @Test
  void theHomePageCountsTheClaimsByState() throws Exception {
    // When
    var page = client.get("/").body();

    // Then
    assertThat(page)
        .containsSubsequence(
            "<a href=\"/elections/syn/claims\">2 claims, and what each could change</a>",
            "under investigation 1, decided 1");
  }

  @Test
  void aClaimsPageTellsPartiesAllegationAssessmentAndDocket() throws Exception {
    // When
    var page = client.get("/claims/SYN-0001");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(SAME_BODY, NOTICE)
        .containsSubsequence(
            "<a href=\"/elections/syn#claims\">Back to <bdi>Synthetic assembly</bdi></a>",
            "Names missing from the voter list",
            "not computable: no votes published for this unit",
            "<h3>2 May 2031</h3>",
            "Filed",
            "entered here by the registrar on 1 June 2031",
            "Source: <bdi>a letter",
            "<h3>4 May 2031</h3>",
            "Investigation opened",
            "by <bdi>The Commission</bdi>",
            "by the investigator",
            "Filed by",
            "on 2 May 2031",
            "Relief sought",
            "an international inquiry",
            "1,300 voters alleged kept from voting",
            "estimated",
            "registered voters",
            "South",
            "How this was worked out",
            "as of revision 17 of the tally <bdi>nec</bdi>");
  }

  @Test
  void anAssessedClaimListsWhatCouldMoveWhere() throws Exception {
    // When
    var page = client.get("/claims/SYN-0002").body();

    // Then
    assertThat(page)
        .contains("decided: dismissed", "voter-5f1c09ab", "S-1-1", "From the sheets counted")
        .containsSubsequence(
            "Seats that could go elsewhere, at most: 1",
            "<th scope=\"row\"><bdi>North</bdi></th><td>could",
            "from <bdi>A</bdi> to <bdi>B</bdi>",
            "40 valid votes annulled",
            "13")
        .doesNotContain(SAME_BODY);
  }

  @Test
  void aClaimIsShownWhileTheCountIsAway() throws Exception {
    // Given
    SyntheticElection.forget();

    // When
    var page = client.get("/claims/SYN-0001");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Back to <bdi>syn</bdi>", SAME_BODY);
  }

  @Test
  void aClaimThatIsNotThereHasAPageThatSaysSo() throws Exception {
    // When
    var page = client.get("/claims/SYN-0009");

    // Then
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is nothing here");
  }

  @Test
  void aClaimGoesBackToTheDayThatWasLookedAt() throws Exception {
    // When
    var page = client.get("/claims/SYN-0001?asOf=2031-05-03").body();

    // Then
    assertThat(dispute.asked())
        .contains(
            "/api/v1/claims/SYN-0001?asOf=2031-05-03",
            "/api/v1/claims/SYN-0001/docket?asOf=2031-05-03");
    assertThat(page)
        .contains(
            "The claim as it stood at the end of 3 May 2031.",
            "href=\"/elections/syn?asOf=2031-05-03#claims\"");
  }

  @Test
  void theDisputeSpeaksKhmerAndMarksWhatIsQuotedInEnglish() throws Exception {
    // When
    var page =
        client.get("/km/elections/syn").body()
            + client.get("/km/elections/syn/changes?kind=act").body()
            + client.get("/km/claims/SYN-0001").body();

    // Then
    assertThat(page)
        .contains(
            "បាត់ឈ្មោះពីបញ្ជីបោះឆ្នោត",
            "អះអាងថាបាត់ឈ្មោះ។",
            "កំពុងស៊ើបអង្កេត",
            "<bdi lang=\"en\">expresses concern</bdi>",
            "មិនអាចគណនាបាន")
        .doesNotContain("Filed by", "Against", "investigation", "not computable", "Untested");
  }

  @Test
  void nothingIsToldAsAFact() throws Exception {
    // When
    var pages = client.get("/elections/syn").body() + client.get("/claims/SYN-0002").body();

    // Then
    assertThat(pages.toLowerCase(Locale.ROOT)).doesNotContain("fraud", " won", "winner");
  }

  @Test
  void sentencesOfTheServiceAreSaidInTheLanguageOfThePage() {
    // When
    var english = client.get("/claims/SYN-0002").body();
    var khmer = client.get("/km/claims/SYN-0002").body();

    // Then
    assertThat(english)
        .contains("at revision <bdi>17</bdi>: <bdi>2</bdi> of <bdi>3</bdi> stations.")
        .contains("No votes are published for <bdi>&lt;b&gt;S-9&lt;/b&gt;</bdi>");
    assertThat(khmer)
        .contains("ពីសន្លឹកលទ្ធផលដែលបានរាប់", "<bdi>&lt;b&gt;S-9&lt;/b&gt;</bdi>")
        .contains("<bdi lang=\"en\">Said in English.</bdi>")
        .doesNotContain("No votes are published");
  }
}
