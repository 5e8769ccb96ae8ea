package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;

/** The usual requests of those who complain and of the registry. */
public final class Dispute {
  static final String CLAIMS = "/api/v1/claims";
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final SuiteClient suite;

  public Dispute(SuiteClient suite) {
    this.suite = suite;
  }

  /** Files as a voter, as often as it takes for the election's units to be known there. */
  public String file(String filing) {
    String key = UUID.randomUUID().toString();
    Response filed =
        await()
            .atMost(LIMIT)
            .pollInterval(Duration.ofMillis(200))
            .until(
                () -> post("citizen", CLAIMS, key, filing), answer -> answer.statusCode() != 409);
    assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
    return filed.jsonPath().getString("ref");
  }

  Response enter(String person, String ref, String entry) {
    return post(person, CLAIMS + "/" + ref + "/entries", UUID.randomUUID().toString(), entry);
  }

  public void admit(String ref) {
    enter("registrar", ref, "{\"type\":\"admitted\",\"reasons\":\"Within time and reasoned.\"}")
        .then()
        .statusCode(201);
  }

  /** The assessment, when it has arrived. */
  public JsonPath materiality(String ref) {
    return await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> suite.anonymous().get(CLAIMS + "/" + ref + "/materiality"),
            answer -> answer.statusCode() == 200)
        .jsonPath();
  }

  public JsonPath get(String rest) {
    return suite.anonymous().get(CLAIMS + rest).then().statusCode(200).extract().jsonPath();
  }

  private Response post(String person, String path, String key, String body) {
    return suite
        .as(person)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }
}
