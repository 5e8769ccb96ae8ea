package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Cambodia 2013 as it is after the first start: what was announced, by whom, as of which day. */
class CaseIT {
  private final Suite suite = Suite.shared();
  private final Count cambodia = new Count(suite, "kh-2013");

  @Test
  void onTheTwelfthOfAugustTheCommitteeHadGivenNoSeats() {
    suite
        .anonymous()
        .get(cambodia.path("/tallies/nec/seats?asOf=2013-08-12"))
        .then()
        .statusCode(200)
        .body("seats", nullValue())
        .body("basis", equalTo("none"))
        .body(containsString("\"seats\":null"));
  }

  @Test
  void onTheEighthOfSeptemberTheCommitteeGaveSixtyEightToFiftyFive() {
    // When
    JsonPath seats = cambodia.get("/tallies/nec/seats?asOf=2013-09-08");

    // Then
    assertSeats(seats, 68, 55);
    assertThat(seats.getString("declared.source")).contains("Viet Nam News Agency");
  }

  @Test
  void theCommitteesVotesOfTheTwelfthOfAugustHoldOnTheEighthOfSeptember() {
    // When
    JsonPath results = cambodia.get("/tallies/nec/results?asOf=2013-09-08");

    // Then
    assertThat(results.getString("unit")).isEqualTo("KH");
    assertThat(results.getLong("votes.CPP")).isEqualTo(3_235_969);
    assertThat(results.getLong("votes.CNRP")).isEqualTo(2_946_176);
    assertThat(results.getLong("registered")).isEqualTo(9_675_453);
    assertThat(results.getLong("ballots")).isEqualTo(6_735_244);
    assertThat(results.getLong("valid")).isEqualTo(6_627_159);
    assertThat(results.getString("basis")).isEqualTo("declared");
    assertThat(results.getString("traceability.exact")).isEqualTo("0/6627159");
  }

  @Test
  void theDayBeforeNothingHadBeenAnnounced() {
    // When
    JsonPath results = cambodia.get("/tallies/nec/results?asOf=2013-08-11");

    // Then
    assertThat(results.<Object>get("votes")).isNull();
  }

  @Test
  void theRulingPartyGaveItselfSixtyEightAndSaidWhere() {
    // When
    JsonPath seats = cambodia.get("/tallies/cpp/seats?asOf=2013-08-12");

    // Then
    assertSeats(seats, 68, 55);
    assertThat(seats.getInt("constituencies.find { it.unit == 'KH-8' }.seats.CNRP")).isEqualTo(6);
    assertThat(seats.getInt("constituencies.seats.CPP.sum()")).isEqualTo(68);
    assertThat(seats.getInt("constituencies.seats.CNRP.sum()")).isEqualTo(55);
  }

  @Test
  void theOppositionClaimedSixtyThree() {
    // When
    JsonPath seats = cambodia.get("/tallies/cnrp/seats?asOf=2013-07-29");

    // Then
    assertThat(seats.getInt("seats.CNRP")).isEqualTo(63);
    assertThat(seats.<Object>get("seats.CPP")).isNull();
    assertThat(cambodia.get("/tallies/cnrp/seats").getInt("seats.CNRP")).isEqualTo(63);
  }

  @Test
  void theSixtyForTheOtherSideIsLabelledAsReportedByOthers() {
    // When
    JsonPath seats = cambodia.get("/tallies/cnrp/seats?asOf=2013-09-08");

    // Then
    assertThat(seats.getInt("seats.CPP")).isEqualTo(60);
    assertThat(seats.getString("declared.declaredBy")).contains("other reports");
  }

  @Test
  void theObserversSampleSaysThatItIsOne() {
    // When
    JsonPath seats = cambodia.get("/tallies/comfrel/seats");

    // Then
    assertSeats(seats, 67, 56);
    assertThat(seats.getString("declared.source")).contains("sample of 1,470 of 19,009");
  }

  @Test
  void unitsAndListsAreThereInBothLanguages() {
    // When
    JsonPath provinces = cambodia.get("/units?parent=KH");
    JsonPath election = cambodia.get("");

    // Then
    assertThat(provinces.getList("items")).hasSize(24);
    assertThat(provinces.getInt("items.seats.sum()")).isEqualTo(123);
    assertThat(provinces.getString("items.find { it.code == 'KH-12' }.name"))
        .isEqualTo("Phnom Penh");
    assertThat(provinces.getString("items.find { it.code == 'KH-12' }.names.km"))
        .isEqualTo("រាជធានីភ្នំពេញ");
    assertThat(election.getString("lists.find { it.code == 'CNRP' }.name.km"))
        .isEqualTo("គណបក្សសង្គ្រោះជាតិ");
  }

  private static void assertSeats(JsonPath seats, int cpp, int cnrp) {
    assertThat(seats.getString("basis")).isEqualTo("declared");
    assertThat(seats.getInt("seats.CPP")).isEqualTo(cpp);
    assertThat(seats.getInt("seats.CNRP")).isEqualTo(cnrp);
  }
}
