package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** The usual requests of an administrator who runs a count. */
public final class Count {
  static final String ELECTIONS = "/api/v1/elections";
  private static final Duration LIMIT = Duration.ofMinutes(3);
  static final RestAssuredConfig RAW =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("text/csv", ContentType.TEXT));

  private final SuiteClient suite;
  private final String election;

  public Count(SuiteClient suite, String election) {
    this.suite = suite;
    this.election = election;
  }

  public String path(String rest) {
    return ELECTIONS + "/" + election + rest;
  }

  /** Defines the election, loads its units and opens the authority's tally {@code nec}. */
  public void open(String definition, byte[] units, boolean gzip) {
    json("admin", ELECTIONS, definition).then().statusCode(201);
    csv("admin", gzip).body(units).put(path("/units")).then().statusCode(200);
    tally("admin", "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"Authority\"}}")
        .then()
        .statusCode(201);
  }

  Response tally(String person, String body) {
    return json(person, path("/tallies"), body);
  }

  public Response json(String person, String path, String body) {
    return suite
        .as(person)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(ContentType.JSON)
        .body(body)
        .post(path);
  }

  RequestSpecification csv(String person, boolean gzip) {
    return csv(person, gzip, UUID.randomUUID().toString());
  }

  RequestSpecification csv(String person, boolean gzip, String key) {
    RequestSpecification request =
        suite.as(person).config(RAW).header("Idempotency-Key", key).contentType("text/csv");
    return gzip ? request.header("Content-Encoding", "gzip") : request;
  }

  /** Sends sheets and answers the import when it is no longer checking. */
  public JsonPath sheets(String person, String tally, byte[] body, boolean gzip) {
    Response accepted = csv(person, gzip).body(body).post(path("/tallies/" + tally + "/imports"));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return settled(person, accepted);
  }

  JsonPath settled(String person, Response accepted) {
    String location = URI.create(accepted.header("Location")).getPath();
    return await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> suite.as(person).get(location).then().statusCode(200).extract().jsonPath(),
            Count::isSettled);
  }

  private static boolean isSettled(JsonPath state) {
    return switch (state.getString("state")) {
      case "checking" -> false;
      case "applied" -> state.getLong("counted") == state.getLong("accepted");
      default -> true;
    };
  }

  public JsonPath get(String rest) {
    return suite.anonymous().get(path(rest)).then().statusCode(200).extract().jsonPath();
  }

  long revision(String tally) {
    return get("/tallies/" + tally + "/results").getLong("revision");
  }

  /** Seats by constituency as {@code unit,list,seats}, without lists that got none. */
  List<String> seatsByConstituency(String tally) {
    return get("/tallies/" + tally + "/seats").getList("constituencies", SeatsOf.class).stream()
        .flatMap(SeatsOf::lines)
        .sorted()
        .toList();
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
