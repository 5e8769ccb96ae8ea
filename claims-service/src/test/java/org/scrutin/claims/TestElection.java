package org.scrutin.claims;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.contracts.ElectionDefined;
import org.scrutin.contracts.ElectionDefined.ListDefined;
import org.scrutin.contracts.ReleasePublished;
import org.scrutin.contracts.TallyAdvanced;
import org.scrutin.contracts.TallyDefined;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.contracts.UnitsDefined.UnitDefined;
import org.scrutin.platform.web.testing.Tokens;

/** A synthetic election of its own for each test, as far as it is known, and callers for it. */
public final class TestElection {
  public static final String COMMITTEE = "Committee of the Sample";

  private static final String PHNOM_PENH = "Asia/Phnom_Penh";
  private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-11-01T12:00:00Z");

  public final String election = "s-" + UUID.randomUUID().toString().substring(0, 8);
  private final DataSource database;
  private final String timezone;
  private final ResultsPublisher publisher = ResultsPublisher.real();

  private TestElection(DataSource database, String timezone) {
    this.database = database;
    this.timezone = timezone;
  }

  public static TestElection unknown(DataSource database) {
    return new TestElection(database, PHNOM_PENH);
  }

  /** With units X, X-1, X-2, the authority's tally nec at revision 3, and a release. */
  public static TestElection known(DataSource database) {
    return known(database, PHNOM_PENH);
  }

  /** The same where it is another time of the day. */
  public static TestElection known(DataSource database, String timezone) {
    TestElection stage = new TestElection(database, timezone);
    stage.define();
    stage.units(2, unit("X", null), unit("X-1", "X"), unit("X-2", "X"));
    stage.release(3);
    stage.tally();
    return stage;
  }

  public void define() {
    publisher.send(election, 1, ElectionDefined.TYPE, definition());
    awaitHead(election, 1);
  }

  private ElectionDefined definition() {
    return new ElectionDefined(
        election,
        Map.of("en", "Sample"),
        LocalDate.parse("2013-07-28"),
        timezone,
        true,
        10,
        "invalid",
        List.of(
            new ListDefined("ONE", Map.of("en", "List One"), "party", null),
            new ListDefined("TWO", Map.of("km", "បញ្ជីពីរ"), "party", null)),
        0);
  }

  public void units(long version, UnitDefined... units) {
    publisher.send(
        election, version, UnitsDefined.TYPE, new UnitsDefined(election, 1, List.of(units), 1));
    awaitHead(election, version);
  }

  public static UnitDefined unit(String code, @Nullable String parent) {
    return new UnitDefined(
        code, parent, parent == null ? "country" : "constituency", Map.of("und", code), null, null);
  }

  private void release(long version) {
    publisher.send(
        election,
        version,
        ReleasePublished.TYPE,
        new ReleasePublished(
            election,
            "preliminary-1",
            "preliminary",
            List.of(new ReleasePublished.TallyRevision("nec", 3)),
            List.of("X"),
            THEN,
            2));
    awaitHead(election, version);
  }

  public void tally() {
    tally("nec", new TallyAdvanced.SourceDefined("authority", COMMITTEE, null), true);
  }

  /** The authority's tally was made, and nothing is counted in it. */
  public void emptyTally(String code) {
    send(
        election + "/" + code,
        1,
        TallyDefined.TYPE,
        new TallyDefined(
            election, code, new TallyAdvanced.SourceDefined("authority", COMMITTEE, null), THEN));
  }

  /** A party's copies of the forms, not published yet. */
  public void closedTally(String code) {
    tally(code, new TallyAdvanced.SourceDefined("party", "List One", "ONE"), false);
  }

  private void tally(String code, TallyAdvanced.SourceDefined source, boolean published) {
    send(
        election + "/" + code,
        1,
        TallyAdvanced.TYPE,
        new TallyAdvanced(
            election,
            code,
            source,
            published,
            3,
            0,
            "declared",
            new TallyAdvanced.Stations(0, 0, 0),
            null,
            null,
            published ? Map.of("ONE", 6, "TWO", 4) : null,
            THEN));
  }

  /** The definition comes a second time, as after a publisher that did not hear the broker. */
  public void defineAgain() {
    publisher.send(election, 1, ElectionDefined.TYPE, definition());
  }

  public void send(String key, long version, String type, Object fact) {
    publisher.send(key, version, type, fact);
    awaitHead(key, version);
  }

  public String ref(int number) {
    return "%s-%04d".formatted(election.toUpperCase(Locale.ROOT), number);
  }

  /** A complaint about X that says everything that must be said. */
  public String complaint() {
    return complaint("");
  }

  /** With further members, each followed by a comma. */
  public String complaint(String more) {
    return """
    {%s"election":"%s","kind":"complaint","ground":"voter-list/missing","respondent":"%s",
     "target":{"tally":"nec","units":["X"],"figures":["registered"]},
     "statement":{"en":"alleges that names are missing"}}\
    """
        .formatted(more, election, COMMITTEE);
  }

  public static RequestSpecification as(@Nullable String token) {
    RequestSpecification request =
        given().contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    return token == null ? request : request.auth().oauth2(token);
  }

  public static String registrar() {
    return Tokens.of("registrar-1", "registrar");
  }

  public static String adjudicator() {
    return Tokens.of("adjudicator-1", "adjudicator");
  }

  public String file(@Nullable String token, String body) {
    return as(token).body(body).post("/api/v1/claims").then().statusCode(201).extract().path("ref");
  }

  /** Filed on paper on a day of 2013 by list One. */
  public String historic(String receivedAt, String body) {
    return file(
        registrar(),
        "{\"receivedAt\":\""
            + receivedAt
            + "\",\"source\":\"synthetic paper\",\"filedBy\":{\"kind\":\"party\",\"name\":\"List"
            + " One\"},"
            + body.substring(1));
  }

  public static ValidatableResponse enter(@Nullable String token, String ref, String body) {
    return as(token).body(body).post("/api/v1/claims/" + ref + "/entries").then();
  }

  /** An act that stands in a document of the day after the historic filings. */
  public static String onPaper(String act) {
    return "{\"type\":\"%s\",\"actedAt\":\"2013-08-13T09:00:00+07:00\",\"source\":\"synthetic\"}"
        .formatted(act);
  }

  public List<String> query(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      List<String> rows = new java.util.ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitHead(String key, long version) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(query("select version from inbox_head where key = '" + key + "'"))
                    .containsExactly(Long.toString(version)));
  }
}
