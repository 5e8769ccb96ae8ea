package org.scrutin.results.calculator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.ServiceTest;

/** What is still out, asked of the public calculator; the votes are a textbook's or made up. */
@ServiceTest
class OutstandingResourceTest {
  private static final String VOTES = "'seats':8,'votes':{'A':10000,'B':6000,'C':1500}";

  @Test
  void seatsAreSafeUpToTheBallotsThatMoveThem() {
    // When, Then
    asked("'method':'dhondt'," + VOTES + ",'outstanding':{'ballots':499}")
        .body("outstanding.safe", equalTo(Map.of("A", 5, "B", 3, "C", 0)))
        .body("outstanding.most", equalTo(Map.of("A", 5, "B", 3, "C", 0)))
        .body("outstanding.open", equalTo(0))
        .body("outstanding.could", empty());
    asked("'method':'dhondt'," + VOTES + ",'outstanding':{'ballots':500}")
        .body("outstanding.computable", equalTo(true))
        .body("outstanding.safe", equalTo(Map.of("A", 4, "B", 2, "C", 0)))
        .body("outstanding.open", equalTo(2))
        .body("outstanding.could.from", contains("A", "B"))
        .body("outstanding.could[1].to", equalTo("C"))
        .body("outstanding.could[1].seats", equalTo(2))
        .body("outstanding.could[1].ballots", equalTo(500))
        .body("outstanding.could[1].added", equalTo(Map.of("C", 500)));
  }

  @Test
  void aListThatFallsBelowItsShareIsNotSaidToLoseByAQuotient() {
    // Given: C has a tenth of 1,000 and the last of nine seats, at 100 before 95
    String lists = "'method':'dhondt','seats':9,'votes':{'A':520,'B':380,'C':100}";
    // When, Then: with one ballot for others it has less
    asked(lists + ",'thresholds':[{'share':'1/10'}],'outstanding':{'ballots':1}")
        .body("outstanding.safe.C", equalTo(0))
        .body("outstanding.could.find { it.from == 'C' }.ballots", equalTo(1))
        .body(
            "outstanding.could.find { it.from == 'C' }.words",
            equalTo("1 ballots for others leave C below its share of the votes."));
  }

  @Test
  void aSheetThatIsHeldBackMayBeReadInAnyWay() {
    // Given: the older version of the sheet counts 400 votes of B, and the sheet has 450 ballots
    String sheet = "'quarantined':[{'ballots':450,'votes':{'B':400}}]";
    // When, Then
    asked("'method':'dhondt'," + VOTES + ",'outstanding':{'ballots':0}")
        .body("outstanding.open", equalTo(0));
    asked("'method':'dhondt'," + VOTES + ",'outstanding':{'ballots':0," + sheet + "}")
        .body("outstanding.ballotsAtMost", equalTo(450))
        .body("outstanding.safe", equalTo(Map.of("A", 5, "B", 2, "C", 0)))
        .body("outstanding.could[0].from", equalTo("B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'method':'largest-remainder','quota':'droop' | method",
        "'method':'dhondt','candidates':{'A':3} | candidates",
        "'method':'dhondt','links':[['A','B']] | linked-lists"
      })
  void whatIsNotComputedSaysSo(String rule, String reason) {
    asked(rule + "," + VOTES + ",'outstanding':{'ballots':9}")
        .body("outstanding.computable", equalTo(false))
        .body("outstanding.reason", equalTo(reason))
        .body("outstanding.words", containsString("computed"))
        .body("outstanding.safe", nullValue());
  }

  @Test
  void anAnswerThatWouldTakeTooLongIsNotTried() {
    String many =
        IntStream.rangeClosed(1, 101)
            .mapToObj(list -> "'L" + list + "':" + list)
            .collect(Collectors.joining(","));
    asked("'method':'dhondt','seats':10000,'votes':{'A':5,'B':2},'outstanding':{'ballots':1}")
        .body("outstanding.reason", equalTo("too-large"));
    asked("'method':'dhondt','seats':1,'votes':{" + many + "},'outstanding':{'ballots':1}")
        .body("outstanding.reason", equalTo("too-large"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'ballots':1,'quarantined':[{'ballots':1,'votes':{'D':1}}]}"
            + " | /outstanding/quarantined/0/votes",
        "{'ballots':1,'quarantined':[{'ballots':1,'votes':{'C':1501}}]}"
            + " | /outstanding/quarantined/0/votes",
        "{'ballots':-1} | /outstanding/ballots",
        "{'quarantined':[]} | /outstanding/ballots"
      })
  void aMistakeIsToldWithItsPlace(String outstanding, String pointer) {
    post("'method':'dhondt'," + VOTES + ",'outstanding':" + outstanding)
        .statusCode(422)
        .body("errors.pointer", hasItem(equalTo(pointer)));
  }

  @Test
  void itIsAskedOfOneContest() {
    post("'method':'dhondt','constituencies':[{'code':'X-1','seats':2,'votes':{'A':1}}],"
            + "'outstanding':{'ballots':1}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/outstanding"));
  }

  private static ValidatableResponse asked(String members) {
    return post(members).statusCode(200);
  }

  private static ValidatableResponse post(String members) {
    return given()
        .contentType("application/json")
        .body(("{" + members + "}").replace('\'', '"'))
        .post("/api/v1/allocations")
        .then();
  }
}
