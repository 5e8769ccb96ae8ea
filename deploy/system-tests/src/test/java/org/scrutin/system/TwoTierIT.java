package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A SYNTHETIC election whose country levels what two constituencies give; seats found by hand. */
class TwoTierIT {
  private static final String DEFINITION =
      """
      {"code":"synthetic-two-tier","name":{"en":"SYNTHETIC two tiers"},"date":"2026-11-01",
       "timezone":"UTC","seats":9,"blank":"separate","test":true,
       "lists":[{"code":"A","kind":"party","name":{"en":"A"}},
                {"code":"B","kind":"party","name":{"en":"B"}},
                {"code":"C","kind":"party","name":{"en":"C"}}],
       "allocation":{"method":"dhondt","level":"constituency","thresholds":[],"ties":"lots",
                     "citation":"SYNTHETIC","levelling":{"method":"sainte-lague","seats":2}}}
      """;
  private static final String UNITS =
      """
      code,parent,kind,name,registered,seats
      T,,country,Two,,
      T-1,T,constituency,One,,4
      T-2,T,constituency,Two,,3
      T-1-1,T-1,station,First,2000,
      T-2-1,T-2,station,Second,2000,
      """;

  private final Count count = new Count(Suite.shared(), "synthetic-two-tier");

  @Test
  void theCountryLevelsWhatItsConstituenciesGiveOnceAllAreCounted() {
    // Given
    count.open(DEFINITION, Count.utf8(UNITS), false);

    // When one is counted, the country waits for the other
    sheet("T-1-1,2000,1138,0,0,1138,720,358,60");
    JsonPath half = seats();
    assertThat(half.<List<String>>get("waitsFor")).containsExactly("T-2");
    assertThat(half.<Map<String, Integer>>get("seats")).isEqualTo(Map.of("A", 3, "B", 1, "C", 0));

    // When both are
    sheet("T-2-1,2000,720,0,0,720,300,330,90");
    JsonPath whole = seats();

    // Then
    // Of nine seats 1020, 688 and 150 votes get 5, 3 and 1; 4, 3 and none were given below.
    assertThat(whole.<Map<String, Integer>>get("seats")).isEqualTo(Map.of("A", 5, "B", 3, "C", 1));
    assertThat(whole.<Map<String, Integer>>get("levelling"))
        .isEqualTo(Map.of("A", 1, "B", 0, "C", 1));

    // When the second is corrected
    sheet("T-2-1,2000,990,0,0,990,300,330,360");
    JsonPath corrected = seats();

    // Then: 1020, 688 and 420 get 4, 3 and 2; 4, 2 and 1 were given below
    assertThat(corrected.<Map<String, Integer>>get("levelling"))
        .isEqualTo(Map.of("A", 0, "B", 1, "C", 1));
    assertThat(count.get("/tallies/nec/seats?at=2").<Map<String, Object>>get("$"))
        .isEqualTo(whole.get("$"));
  }

  private void sheet(String row) {
    String file = "unit,registered,ballots,blank,invalid,valid,A,B,C\n" + row + "\n";
    assertThat(count.sheets("admin", "nec", Count.utf8(file), false).getString("state"))
        .isEqualTo("applied");
  }

  private JsonPath seats() {
    return count.get("/tallies/nec/seats");
  }
}
