package org.scrutin.results.release;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.as;
import static org.scrutin.results.ElectionApi.count;
import static org.scrutin.results.ElectionApi.electionWithTally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.contracts.DocketAdvanced;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.ServiceTest;
import org.scrutin.results.register.Registers;

/**
 * What a final release says of the register is what claims-service said less than five minutes ago.
 */
@ServiceTest
class FinalReleaseTest {
  private static final String PARK =
      "insert into inbox_parked_stream (topic, key, reason, detail) values ('claims', ?, 'refused',"
          + " 'x')";

  @Inject Registers registers;
  @Inject DataSource database;

  private String code;

  @BeforeEach
  void aCount() {
    code = electionWithTally();
    count(code, "X-1-1,500,300,0,10,290,200,90\n");
  }

  @Test
  void itRecordsTheRegisterAsItWasSeenWhenItWasPublished() {
    // Given
    said(0, 0, 0);
    draft().statusCode(201).body("state", equalTo("drafted"));
    // When
    said(7, 0, 0);
    ValidatableResponse published = sign();
    // Then
    published
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("register.size", equalTo(7))
        .body("register.open", equalTo(0));
    given()
        .get(ELECTIONS + "/" + code + "/releases/final-1")
        .then()
        .body("register.size", equalTo(7));
  }

  @Test
  void itIsRefusedWithoutAWordOnTheRegister() {
    unknown(draft(), "has not said anything yet");
  }

  @Test
  void itIsRefusedOnAnOldWord() {
    // Given
    said(0, 0, 0);
    draft().statusCode(201);
    // When
    said(0, 0, 6);
    // Then
    unknown(sign(), "more than five minutes ago");
    said(0, 0, 4);
    sign().statusCode(200);
  }

  @Test
  void itIsRefusedWhileAnAdmittedClaimHasNotArrived() {
    // Given
    said(1, 1, 0);
    // Then
    unknown(draft(), "counts 1 admitted claims that are open, and 0 have arrived here");
  }

  @Test
  void itIsRefusedWhileAStreamOfItsClaimsStandsStill() {
    // Given
    said(1, 0, 0);
    Sql sql = new Sql(database);
    // When
    String claim = code.toUpperCase(Locale.ROOT) + "-0001";
    sql.update(PARK, claim);
    // Then
    unknown(draft(), claim);
    sql.update("delete from inbox_parked_stream where key = ?", claim);
    sql.update(PARK, code + "-other");
    draft().statusCode(201);
    // When
    sql.update(PARK, code);
    // Then
    unknown(sign(), "stands still");
    sql.update("delete from inbox_parked_stream where key in (?, ?)", code, code + "-other");
  }

  private void said(long size, long open, int minutesAgo) {
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(minutesAgo);
    QuarkusTransaction.requiringNew()
        .run(() -> registers.put(new DocketAdvanced(code, size, open, at)));
  }

  private static void unknown(ValidatableResponse answer, String why) {
    answer
        .statusCode(409)
        .body("type", equalTo("/problems/register-unknown"))
        .body("detail", containsString(why));
  }

  private ValidatableResponse draft() {
    return as("commissioner1", "commissioner")
        .contentType("application/json")
        .body(
            """
            {"name":"final-1","stage":"final","tallies":[{"tally":"nec","revision":1}],
             "units":["X"]}
            """)
        .post(ELECTIONS + "/" + code + "/releases")
        .then();
  }

  private ValidatableResponse sign() {
    return as("commissioner2", "commissioner")
        .post(ELECTIONS + "/" + code + "/releases/final-1/signatures")
        .then();
  }
}
