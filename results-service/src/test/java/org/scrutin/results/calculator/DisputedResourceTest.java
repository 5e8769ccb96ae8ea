package org.scrutin.results.calculator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.ServiceTest;

/** What is alleged of votes, asked of the public calculator; the votes are a textbook's. */
@ServiceTest
class DisputedResourceTest {
  private static final String VOTES =
      "'method':'dhondt','seats':8,'votes':{'A':10000,'B':6000,'C':1500}";

  @Test
  void whatIsAllegedIsTakenTogether() {
    // When, Then: 500 ballots more give C the third seat of B
    asked("{'excluded':499}").body("disputed.seatsAtMost", equalTo(0));
    asked("{'excluded':400},{'rejected':100}")
        .body("disputed.computable", equalTo(true))
        .body("disputed.seatsAtMost", equalTo(1))
        .body("disputed.exact", equalTo(true))
        .body("disputed.changes", equalTo(Map.of("C", 500)));
    // 600 void ballots of B leave 1,800 for its third seat: 300 more and C has that
    asked("{'void':600,'list':'B'},{'excluded':299}").body("disputed.seatsAtMost", equalTo(0));
    asked("{'void':600,'list':'B'},{'excluded':300}").body("disputed.seatsAtMost", equalTo(1));
    asked("{'misread':{'from':'B','to':'C','ballots':375}}")
        .body("disputed.seatsAtMost", equalTo(1))
        .body("disputed.changes", equalTo(Map.of("B", -375, "C", 375)));
    asked("{'excluded':2500}").body("disputed.seatsAtMost", equalTo(2));
  }

  @Test
  void whatIsNotComputedSaysSo() {
    String body =
        "{'method':'largest-remainder','quota':'hare','seats':8,'votes':{'A':10000,'B':6000},"
            + "'votesAffected':[{'excluded':1}]}";
    posted(body)
        .statusCode(200)
        .body("disputed.computable", equalTo(false))
        .body("disputed.reason", equalTo("method"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | exactly one of",
        "{'excluded':1,'rejected':1} | exactly one of",
        "{'excluded':1,'list':'A'} | goes with void alone",
        "{'void':1,'list':'D'} | has no votes stated",
        "{'void':10001,'list':'A'} | more ballots than the list has votes",
        "{'misread':{'from':'A','to':'A','ballots':1}} | is the list for which they were read",
        "{'misread':{'from':'C','to':'A','ballots':1501}} | more ballots than the list has votes"
      })
  void anItemThatCannotBeIsRefused(String item, String detail) {
    posted("{" + VOTES + ",'votesAffected':[" + item + "]}")
        .statusCode(422)
        .body("errors[0].pointer", containsString("/votesAffected/0"))
        .body("errors[0].detail", containsString(detail));
  }

  private static ValidatableResponse asked(String items) {
    return posted("{" + VOTES + ",'votesAffected':[" + items + "]}").statusCode(200);
  }

  private static ValidatableResponse posted(String body) {
    return given()
        .contentType("application/json")
        .body(body.replace('\'', '"'))
        .post("/api/v1/allocations")
        .then();
  }
}
