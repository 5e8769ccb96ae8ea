package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cambodia 2013, what was disputed and said: each attributed, dated and sourced. */
class CaseDisputeIT {
  private static final String COMMITTEE = "National Election Committee";
  private static final String OPPOSITION = "Cambodia National Rescue Party";
  private static final List<String> NEVER = List.of("fraud", " won ", "stole", "rigged");

  private final Suite suite = Suite.shared();
  private final Dispute dispute = new Dispute(suite);
  private final Count cambodia = new Count(suite, "kh-2013");

  @ParameterizedTest
  @ValueSource(strings = {"2013-08-12", "2013-09-08"})
  void threeClaimsAreInvestigatedByTheBodyComplainedOf(String day) {
    // When
    JsonPath claims = dispute.get("?election=kh-2013&asOf=" + day);

    // Then
    assertThat(claims.getList("items.ref", String.class))
        .containsExactly("KH-2013-0001", "KH-2013-0002", "KH-2013-0003");
    assertThat(claims.getList("items.ground", String.class))
        .containsExactly("voter-list/missing", "stuffing", "count");
    assertThat(claims.getList("items.state", String.class)).containsOnly("under-investigation");
    assertThat(claims.getList("items.respondent", String.class)).containsOnly(COMMITTEE);
    assertThat(claims.getList("items.decidedBy", String.class)).containsOnly(COMMITTEE);
    assertThat(claims.getList("items.decidedByRespondent", Boolean.class)).containsOnly(true);
    assertThat(claims.getList("items.filedBy.name", String.class)).containsOnly(OPPOSITION);
    assertThat(claims.getList("items.source", String.class)).doesNotContainNull();
    assertThat(claims.getList("items.statement.km", String.class)).doesNotContainNull();
  }

  @Test
  void theDayBeforeNobodyHadFiled() {
    assertThat(dispute.get("?election=kh-2013&asOf=2013-08-11").getList("items")).isEmpty();
  }

  @Test
  void theMissingNamesAreAnEstimateAndTheAddedBallotsHaveNoNumber() {
    // When
    JsonPath missing = dispute.get("/KH-2013-0001");
    JsonPath added = dispute.get("/KH-2013-0002");

    // Then
    assertThat(missing.getLong("votesAffected[0].excluded")).isEqualTo(1_300_000);
    assertThat(missing.getString("votesAffected[0].basis")).isEqualTo("estimated");
    assertThat(missing.getLong("votesAffected[0].low")).isEqualTo(1_200_000);
    assertThat(missing.getString("statement.en")).contains("alleges", "not a list of persons");
    assertThat(missing.getList("relief")).containsExactly("international-inquiry");
    assertThat(added.<Object>get("votesAffected")).isNull();
    assertThat(added.getString("statement.en")).contains("alleges", "no number");
  }

  @Test
  void theRivalResultClaimsSixtyThreeAndNamesSevenProvincesWithoutSeats() {
    // When
    JsonPath rival = dispute.get("/KH-2013-0003");

    // Then
    assertThat(rival.getString("kind")).isEqualTo("rival-result");
    assertThat(rival.<Map<String, Integer>>get("claimed.seats")).isEqualTo(Map.of("CNRP", 63));
    assertThat(rival.<Object>get("claimed.constituencies")).isNull();
    assertThat(rival.getList("units"))
        .containsExactly("KH", "KH-1", "KH-2", "KH-3", "KH-8", "KH-10", "KH-12", "KH-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KH-2013-0001", "KH-2013-0002", "KH-2013-0003"})
  void aDocketSaysWhoActedWhenAndWhereThatStands(String ref) {
    // When
    JsonPath docket = dispute.get("/" + ref + "/docket");

    // Then
    assertThat(docket.getList("items.type", String.class))
        .containsExactly("filed", "admitted", "investigation-opened");
    assertThat(docket.getList("items.actedAt", String.class))
        .containsOnly("2013-08-12T00:00:00+07:00");
    assertThat(docket.getList("items.source", String.class)).doesNotContainNull();
    assertThat(docket.getList("items.by", String.class)).contains(COMMITTEE);
    assertThat(docket.getList("items.logIndex", Integer.class)).doesNotContainNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KH-2013-0001", "KH-2013-0002", "KH-2013-0003"})
  void noClaimCanBeComputedBecauseNobodyPublishedVotesByProvince(String ref) {
    // When
    JsonPath answer = dispute.materiality(ref);

    // Then
    assertThat(answer.getBoolean("computable")).isFalse();
    assertThat(answer.getString("reason"))
        .isEqualTo("not computable: no votes published for this unit");
    assertThat(answer.getLong("revision")).isEqualTo(cambodia.revision("nec"));
    assertThat(answer.getString("suppliedBy")).isEqualTo(OPPOSITION);
  }

  @Test
  void publishedMarginsStandBesideWithTheirTwoDates() {
    // When
    JsonPath seats = cambodia.get("/tallies/nec/seats?asOf=2013-08-12");

    // Then
    String kandal = "publishedMargins.find { it.unit == 'KH-8' }";
    assertThat(seats.getInt(kandal + ".votes")).isEqualTo(166);
    assertThat(seats.getString(kandal + ".declared.announcedAt")).isEqualTo("2013-08-12");
    assertThat(seats.getString(kandal + ".declared.declaredBy")).startsWith("Cambodia Daily");
    assertThat(seats.getString(kandal + ".earlier[0].text")).isEqualTo("just under 900");
    assertThat(seats.getString(kandal + ".earlier[0].declared.declaredBy"))
        .startsWith("Phnom Penh Post");
    assertThat(seats.getList("publishedMargins.votes", Integer.class))
        .contains(16_459, 166, 28_882, 4_083);
    JsonPath earlier = cambodia.get("/tallies/nec/seats?asOf=2013-08-11");
    assertThat(earlier.getString(kandal + ".text")).isEqualTo("just under 900");
    assertThat(earlier.getList("publishedMargins.votes", Integer.class)).containsOnlyNulls();
  }

  @Test
  void theCompositionBeforeIsThereWithItsSuccession() {
    // When
    JsonPath election = cambodia.get("");

    // Then
    assertThat(election.<Map<String, Integer>>get("previous.seats"))
        .isEqualTo(Map.of("CPP", 90, "SRP", 26, "HRP", 3, "FUNCINPEC", 2, "NRP", 2));
    assertThat(election.getList("previous.succession[0].from")).containsExactly("SRP", "HRP");
    assertThat(election.getString("previous.succession[0].to")).isEqualTo("CNRP");
    assertThat(election.getString("previous.source")).contains("Phnom Penh Post");
    assertThat(election.getInt("previous.seats.CPP") - 68).isEqualTo(22);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-08-12 | Cambodia National Rescue Party | position:reject | allegations of cheating"
            + " were not addressed",
        "2013-08-12 | Cambodia National Rescue Party | call | not to recognise the result",
        "2013-08-12 | Cambodia National Rescue Party (Kem Sokha) | statement | hold the committee"
            + " responsible for any unrest",
        "2013-08-12 | Cambodia National Rescue Party | demand | an international inquiry",
        "2013-08-12 | United States | statement | Cambodian authorities should investigate",
        "2013-08-12 | European Union | statement | Cambodian authorities should investigate",
        "2013-08-12 | Cambodia National Rescue Party (Sam Rainsy) | claim | should be prime"
            + " minister",
        "2013-08-05/2013-08-11 | Cambodia National Rescue Party | assembly | thousands of its"
            + " supporters rally in Phnom Penh",
        "2013-08-12 | Cambodia National Rescue Party (Kem Sokha) | statement | further rallies"
            + " would be a last resort",
        "2013-08-08 | Government of Cambodia | deployment | armoured personnel carriers and"
            + " soldiers",
        "2013-08-08/2013-08-12 | Cambodia National Rescue Party (Kem Sokha) | call | to stop"
            + " further deployments",
        "2013-08-05/2013-08-11 | Cambodia National Rescue Party (Sam Rainsy) | statement | leaves"
            + " the country",
        "2013-08-12 | Cambodia National Rescue Party (Sam Rainsy) | statement | expected back"
            + " within the week",
        "2013-08-12 | National Election Committee | announcement | no date for the final results by"
            + " seats: not announced",
        "2013-08-12 | National Election Committee | announcement | majority of the votes in 19 of"
            + " 24 provinces, which it does not name",
        "2013-08-12 | National Election Committee | investigation | is investigating the"
            + " allegations",
        "2013-08-12 | Cambodian People's Party | statement | 22 fewer than before",
      })
  void theChronicleHasIt(String date, String actor, String kind, String words) {
    // When
    JsonPath chronicle = chronicle("2013-08-12");

    // Then
    assertThat(chronicle.getList("items", Act.class))
        .filteredOn(act -> act.date().equals(date) && act.actor().equals(actor))
        .filteredOn(act -> act.kind().equals(kind))
        .anyMatch(act -> act.statement().get("en").contains(words));
  }

  /** An entry, as far as it is asked for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Act(
      String date, String actor, String kind, Map<String, String> statement, String source) {}

  @Test
  void theChronicleEndsWithTheDayThatIsAskedForAndIsInBothLanguages() {
    // When
    List<Act> august = chronicle("2013-08-12").getList("items", Act.class);
    List<Act> september = chronicle("2013-09-08").getList("items", Act.class);

    // Then
    assertThat(august)
        .extracting(Act::date)
        .doesNotContain("2013-08-19", "2013-09-05", "2013-09-08")
        .contains("..");
    assertThat(september)
        .hasSize(august.size() + 3)
        .allSatisfy(
            act -> {
              assertThat(act.source()).isNotBlank();
              assertThat(act.statement()).containsKeys("en", "km");
            });
  }

  @Test
  void noWordOfItTakesASide() {
    // When
    String all =
        chronicle("2013-09-08").prettify()
            + dispute.get("?election=kh-2013").prettify()
            + cambodia.get("/tallies/nec/declared").prettify()
            + cambodia.get("/tallies/cnrp/declared").prettify();

    // Then
    assertThat(all.toLowerCase(Locale.ROOT)).doesNotContain(NEVER);
  }

  private JsonPath chronicle(String day) {
    return suite
        .anonymous()
        .get("/api/v1/chronicle?election=kh-2013&limit=100&asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
