package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A party's tally is the party's alone until it publishes it. */
class PrivateTallyIT {
  private final Suite suite = Suite.shared();
  private final Count cambodia = new Count(suite, "kh-2013");

  @Test
  void nobodyElseSeesIsToldOrWritesIt() {
    // Given
    cambodia
        .tally(
            "agent-ldp",
            "{\"code\":\"ldp\",\"source\":{\"kind\":\"party\",\"list\":\"LDP\",\"name\":\"SYNTHETIC\"}}")
        .then()
        .statusCode(201);
    cambodia
        .json("agent-ldp", cambodia.path("/tallies/ldp/declared"), declared())
        .then()
        .statusCode(201);

    // When
    int own = suite.as("agent-ldp").get(cambodia.path("/tallies/ldp/seats")).statusCode();

    // Then
    assertThat(own).isEqualTo(200);
    for (String path : new String[] {"/seats", "/results", "/declared"}) {
      String closed = cambodia.path("/tallies/ldp" + path);
      suite.anonymous().get(closed).then().statusCode(404);
      suite.as("agent-cnrp").get(closed).then().statusCode(404);
    }
    assertThat(cambodia.get("/tallies").getList("items.code")).doesNotContain("ldp");
    cambodia
        .json("agent-cnrp", cambodia.path("/tallies/ldp/publication"), "{}")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(403, 404));
    suite.anonymous().get("/").then().body(org.hamcrest.Matchers.not(containing("ldp/seats")));
  }

  private static org.hamcrest.Matcher<String> containing(String text) {
    return org.hamcrest.Matchers.containsString(text);
  }

  private static String declared() {
    return """
    {"announcedAt":"2026-01-01","declaredBy":"SYNTHETIC","source":"a test","stage":"preliminary",
     "units":[{"unit":"KH","seats":{"LDP":123}}]}\
    """;
  }
}
