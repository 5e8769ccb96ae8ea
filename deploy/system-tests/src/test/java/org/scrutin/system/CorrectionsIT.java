package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** No revision changes a released figure without saying so. */
class CorrectionsIT {
  private final Suite suite = Suite.shared();
  private final FieldElection election = new FieldElection(suite);

  @Test
  void aReleasedFigureThatChangedIsNamedWithBothValues() {
    // Given
    Count count = released();
    assertThat(count.get("/tallies/nec/corrections").getList("items")).isEmpty();
    // When
    count.sheets(
        "admin",
        "nec",
        Count.utf8(FieldElection.HEADER + "X-S-1,1000,405,0,5,400,50,310,40\n"),
        false);
    // Then
    JsonPath corrections = count.get("/tallies/nec/corrections");
    assertThat(corrections.getList("items.unit", String.class)).containsExactly("X-S-1");
    assertThat(corrections.getInt("items[0].figures.'votes.A'.before")).isEqualTo(210);
    assertThat(corrections.getInt("items[0].figures.'votes.A'.after")).isEqualTo(50);
    assertThat(corrections.getString("items[0].from.release")).isEqualTo("preliminary-1");
    assertThat(corrections.getInt("items[0].seats.before.A")).isEqualTo(1);
    assertThat(corrections.getInt("items[0].seats.after.B")).isEqualTo(2);
    String page = get("/elections/" + election.code() + "?lang=en");
    assertThat(page)
        .containsSubsequence("Corrections", "South 1", "X-S-1", "210 → 50", "Seats changed:");
    assertThat(get("/elections/" + election.code() + "/corrections.atom?lang=en"))
        .startsWith("<?xml")
        .contains("<title>South 1 (X-S-1)</title>", "210 → 50", "after release");
    assertThat(
            suite
                .anonymous()
                .get(count.path("/tallies/nec/corrections?unit=Y"))
                .jsonPath()
                .getString("type"))
        .isEqualTo("/problems/unknown-unit");
  }

  /** A station of the South is counted in the North: the whole is the same, both are not. */
  @Test
  void anAmendmentThatMovesVotesIsNamedForBothConstituencies() {
    // Given
    Count count = released();
    // When
    int id =
        count
            .csv("admin", false)
            .queryParam("amend", true)
            .queryParam("reason", "The border was drawn wrong")
            .body(Count.utf8("code,parent,kind,name,registered,seats\nX-S-2,X-N,,,,\n"))
            .put(count.path("/units"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    count
        .json("supervisor", count.path("/units/amendments/" + id + "/confirmation"), "{}")
        .then()
        .statusCode(200);
    // Then
    JsonPath corrections = count.get("/tallies/nec/corrections");
    assertThat(corrections.getList("items.unit", String.class))
        .containsExactlyInAnyOrder("X-N", "X-S");
    assertThat(corrections.getString("items[0].reason")).isEqualTo("amendment");
    assertThat(corrections.getInt("items.find { it.unit == 'X-S' }.figures.'votes.A'.before"))
        .isEqualTo(360);
    assertThat(corrections.getInt("items.find { it.unit == 'X-S' }.figures.'votes.A'.after"))
        .isEqualTo(210);
    assertThat(get("/elections/" + election.code() + "?lang=en"))
        .containsSubsequence("Corrections", "360 → 210", "amended", "The border was drawn wrong");
  }

  /** Counted, and released as of revision 5. */
  private Count released() {
    election.counted();
    Count count = election.count();
    count
        .json(
            "commissioner1",
            count.path("/releases"),
            """
            {"name":"preliminary-1","stage":"preliminary","units":["X"],
             "tallies":[{"tally":"nec","revision":5}]}
            """)
        .then()
        .statusCode(201);
    count
        .json("commissioner2", count.path("/releases/preliminary-1/signatures"), "{}")
        .then()
        .statusCode(200);
    return count;
  }

  private String get(String path) {
    return suite.anonymous().get(path).then().statusCode(200).extract().asString();
  }
}
