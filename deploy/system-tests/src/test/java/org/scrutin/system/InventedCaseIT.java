package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The case of an invented country, as it is after the first start. */
class InventedCaseIT {
  private final Suite suite = Suite.shared();
  private final Count country = new Count(suite, "invented-2026");

  @Test
  void theCountIsAtNinetyFourInAHundredAndNewerThanItsRelease() {
    // When
    JsonPath results = country.get("/tallies/commission/results");

    // Then
    assertThat(results.getBoolean("test")).isTrue();
    assertThat(results.getInt("stations.expected")).isEqualTo(3_000);
    assertThat(results.getInt("stations.counted")).isEqualTo(2_820);
    assertThat(results.getInt("stations.quarantined")).isEqualTo(5);
    assertThat(results.getString("newerThan.name")).isEqualTo("preliminary-2");
    assertThat(country.get("/releases").getList("items.name", String.class))
        .containsExactlyInAnyOrder("preliminary-1", "preliminary-2");
    assertThat(country.get("/tallies/hill/results").getInt("stations.counted")).isEqualTo(1_800);
    assertThat(country.get("/tallies/observers/results").getInt("stations.counted")).isEqualTo(300);
  }

  @Test
  void releasedFiguresWereCorrectedOnceWithAReasonAndOnceForASeat() {
    // When
    JsonPath corrections = country.get("/tallies/commission/corrections?limit=100");

    // Then
    assertThat(corrections.getList("items")).hasSize(16);
    assertThat(corrections.getString("items.find { it.reason == 'status' }.act.reason"))
        .contains("annulled");
    assertThat(corrections.getString("items.find { it.unit.startsWith('X-4-B') }.name"))
        .startsWith("East B");
    assertThat(corrections.getInt("items.find { it.unit.startsWith('X-4-B') }.seats.before.SEA"))
        .isEqualTo(2);
    assertThat(corrections.getInt("items.find { it.unit.startsWith('X-4-B') }.seats.after.SEA"))
        .isEqualTo(1);
  }

  @Test
  void copiesOfAPartOfTheSheetsAreNoSeats() {
    // When
    String page = suite.anonymous().get("/elections/invented-2026").then().extract().asString();
    String party =
        suite.anonymous().get("/elections/invented-2026/sources/hill").then().extract().asString();

    // Then: six in ten sheets of each constituency are copied.
    assertThat(page)
        .contains("Sheets of <bdi>Hill Party</bdi> are missing in every constituency")
        .contains("Sheets of <bdi>Observers of the invented country</bdi> are missing in every");
    assertThat(party)
        .contains("Sheets of <bdi>Hill Party</bdi> are missing in every constituency")
        .doesNotContain("computed from votes");
  }

  @Test
  void oneClaimMattersAndOneDoesNot() {
    // When
    JsonPath claims = suite.anonymous().get("/api/v1/claims?election=invented-2026").jsonPath();

    // Then
    Set<String> states = new TreeSet<>(claims.getList("items.state", String.class));
    assertThat(states)
        .containsExactly(
            "admitted", "decided", "filed", "inadmissible", "under-investigation", "withdrawn");
    Set<String> grounds =
        new TreeSet<>(suite.anonymous().get("/api/v1/grounds").jsonPath().getList("items.code"));
    assertThat(new TreeSet<>(claims.getList("items.ground", String.class))).isEqualTo(grounds);
    assertThat(couldChange("INVENTED-2026-0001")).isTrue();
    assertThat(couldChange("INVENTED-2026-0002")).isFalse();
  }

  /** What a newcomer does: opens the address and follows what the page offers. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What was corrected after a release | The box was found open | The count has gone on"
            + " since | and what each could change | newer than release",
        "km | អ្វីដែលបានកែតម្រូវក្រោយការចេញផ្សាយ | The box was found open"
            + " | ការរាប់បានបន្តតាំងពីពេលនោះ | ពាក្យបណ្ដឹង 16 | ថ្មីជាងការចេញផ្សាយ"
      })
  void theHomePageLeadsToACorrectionAReleaseAndAClaim(
      String language, String corrected, String reason, String newer, String claims, String since) {
    try (Chromium chromium = Chromium.start()) {
      // Given
      Page page = chromium.page(language);
      page.navigate(suite.gateway() + "/?lang=" + language);

      // When
      link(page, newer).click();

      // Then
      assertThat(page.locator(".standing").innerText()).contains("preliminary-2", since);

      // When
      page.goBack();
      link(page, corrected).click();

      // Then
      assertThat(page.locator("main").innerText()).contains(reason, "4 → 5");

      // When
      page.goBack();
      link(page, claims).click();
      page.locator("main a[href$='INVENTED-2026-0001']").first().click();

      // Then
      assertThat(page.locator("main").innerText()).contains("11,250");
    }
  }

  /** Among those that the home page gives for the invented country. */
  private static Locator link(Page page, String text) {
    return page.locator(".card:has(h2 a[href$='/elections/invented-2026'])")
        .getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private boolean couldChange(String claim) {
    return suite
        .anonymous()
        .get("/api/v1/claims/" + claim + "/materiality")
        .jsonPath()
        .getBoolean("worstCase.couldChange");
  }
}
