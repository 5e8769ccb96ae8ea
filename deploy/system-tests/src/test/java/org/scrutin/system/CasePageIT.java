package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the interface tells of the case as of a day, its page tells too, with who said it. */
class CasePageIT {
  private final Suite suite = Suite.shared();

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"en, 2013-08-12", "km, 2013-08-12", "en, 2013-09-08", "km, 2013-09-08"})
  void everyActOfTheChronicleIsThereWithItsActorAndSource(String language, String day) {
    // Given
    JsonPath chronicle = json("/api/v1/chronicle?election=kh-2013&limit=100&asOf=" + day);

    // When
    String page = html("/elections/kh-2013/changes?kind=act&lang=" + language);

    // Then
    Stream.of("actor", "statement." + language, "source")
        .map(field -> chronicle.getList("items." + field, String.class))
        .forEach(said -> assertThat(page).contains(said));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"en, 2013-08-12", "km, 2013-08-12", "en, 2013-09-08", "km, 2013-09-08"})
  void everyClaimIsThereWithItsRespondentAndWhatIsAlleged(String language, String day) {
    // Given
    JsonPath claims = json("/api/v1/claims?election=kh-2013&asOf=" + day);

    // When
    String page = page(language, day);

    // Then
    Stream.of("ref", "respondent", "decidedBy", "filedBy.name", "statement." + language)
        .map(field -> claims.getList("items." + field, String.class))
        .forEach(said -> assertThat(page).contains(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2013-08-12", "2013-09-08"})
  void itShowsWhatEachSourceDeclaredAndWhatWasPublishedOfMargins(String day) {
    // When
    String page = page("en", day);

    // Then
    assertThat(page)
        .contains("3,235,969", "2,946,176", "9,675,453", "6,735,244", "69.6 %", "0.0 %")
        .contains("CNRP 63", "just under 900", "166", "4,083", "16,459", "28,882")
        .contains("not computable", "Cambodia Daily", "Phnom Penh Post")
        .contains("declared by Cambodian People's Party", "declared by National Election Committee")
        .contains("CPP 90", "SRP 26", "HRP 3", "FUNCINPEC 2", "NRP 2", "under investigation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "km"})
  void seatsOfTheCommitteeAppearOnTheDayOnWhichTheyWereDeclared(String language) {
    // When
    String before = page(language, "2013-08-12");
    String after = page(language, "2013-09-08");

    // Then
    assertThat(before).doesNotContain("Viet Nam News Agency");
    assertThat(after).contains("Viet Nam News Agency", "1,470 of 19,009");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/km"})
  void theResultIsAPictureForLinksElsewhere(String language) throws IOException {
    // When
    byte[] png =
        suite
            .anonymous()
            .get(language + "/elections/kh-2013/charts/result.png")
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));

    // Then
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?asOf=2013-08-12", "?asOf=2013-09-08"})
  void noWordOfItTakesASide(String query) {
    // When
    String page = html("/elections/kh-2013" + query).toLowerCase(Locale.ROOT);

    // Then
    assertThat(page).doesNotContain(List.of("fraud", " won ", "stole", "rigged"));
  }

  private JsonPath json(String path) {
    return suite.anonymous().get(path).then().statusCode(200).extract().jsonPath();
  }

  /** The election's page with those of its sources and claims. */
  private String page(String language, String day) {
    String query = "?asOf=" + day + "&lang=" + language;
    JsonPath election = json("/api/v1/elections/kh-2013/summary");
    JsonPath claims = json("/api/v1/claims?election=kh-2013&asOf=" + day);
    return Stream.of(
            Stream.of("/elections/kh-2013"),
            election.getList("tallies.tally.code", String.class).stream()
                .map(tally -> "/elections/kh-2013/sources/" + tally),
            claims.getList("items.ref", String.class).stream().map(ref -> "/claims/" + ref))
        .flatMap(paths -> paths)
        .map(path -> html(path + query))
        .collect(Collectors.joining(" "));
  }

  /** The words of a page, without its marks. */
  private String html(String path) {
    String page =
        suite.anonymous().accept("text/html").get(path).then().statusCode(200).extract().asString();
    return page.replaceAll("<[^>]*>", " ")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ");
  }
}
