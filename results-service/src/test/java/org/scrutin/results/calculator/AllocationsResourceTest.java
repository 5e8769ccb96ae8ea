package org.scrutin.results.calculator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.results.ServiceTest;
import org.scrutin.seats.allocation.Sampler;

/** The public calculator from outside; the votes are a textbook's or made up. */
@ServiceTest
class AllocationsResourceTest {
  private static final String VOTES = "'seats':8,'votes':{'A':10000,'B':6000,'C':1500}";

  @Test
  void anAnswerShowsAThousandStepsFromTheOneAskedFor() {
    // Given: 60 bytes that have 10,000 seats
    String body = "{'method':'dhondt','seats':10000,'votes':{'A':5,'B':2}}".replace('\'', '"');
    // When, Then
    given()
        .contentType("application/json")
        .body(body)
        .post("/api/v1/allocations")
        .then()
        .statusCode(200)
        .body("worksheet", hasSize(1000))
        .body("worksheet[0].seat", equalTo(1))
        .body("worksheet[999].seat", equalTo(1000))
        .body("worksheetTotal", equalTo(10000));
    given()
        .contentType("application/json")
        .body(body)
        .queryParam("step", 9999)
        .post("/api/v1/allocations")
        .then()
        .statusCode(200)
        .body("worksheet.seat", contains(9999, 10000))
        .body("worksheetTotal", equalTo(10000));
    given()
        .contentType("application/json")
        .body(body)
        .queryParam("step", 0)
        .post("/api/v1/allocations")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-parameter"));
  }

  @Test
  void stepsAreCountedThroughAllConstituencies() {
    // Given
    String body =
        ("{'method':'dhondt','constituencies':["
                + "{'code':'X-1','seats':700,'votes':{'A':5,'B':2}},"
                + "{'code':'X-2','seats':700,'votes':{'A':5,'B':2}}]}")
            .replace('\'', '"');
    // When, Then
    given()
        .contentType("application/json")
        .body(body)
        .queryParam("step", 301)
        .post("/api/v1/allocations")
        .then()
        .statusCode(200)
        .body("worksheetTotal", equalTo(1400))
        .body("constituencies[0].worksheet", hasSize(400))
        .body("constituencies[0].worksheet[0].seat", equalTo(301))
        .body("constituencies[0].worksheetTotal", equalTo(700))
        .body("constituencies[1].worksheet", hasSize(600))
        .body("constituencies[1].worksheet[0].seat", equalTo(1));
  }

  @Test
  void seatsComeWithTheirWorksheetAndMargins() {
    // When
    ValidatableResponse answer = calculated("{'method':'dhondt'," + VOTES + "}");

    // Then
    answer
        .body("seats", equalTo(Map.of("A", 5, "B", 3, "C", 0)))
        .body("lots", empty())
        .body("worksheet", hasSize(8))
        .body("worksheet[3].list", equalTo("A"))
        .body("worksheet[3].quotient", equalTo("10000/3"))
        .body("worksheet[3].rounded", equalTo(3333.33f))
        .body("worksheet[3].rival.list", equalTo("B"))
        .body("worksheet[3].rival.quotient", equalTo("6000/2"))
        .body(
            "worksheet[3].words",
            equalTo(
                "Seat 4 goes to A: 10,000 votes divided by 3, which make 3,333.33, the highest"
                    + " figure left. Next is B with 6,000 votes divided by 2, which make 3,000."))
        .body("margins.moved.tieAt", equalTo(375))
        .body("margins.moved.certainAt", equalTo(376))
        .body("margins.moved.from", equalTo("B"))
        .body("margins.moved.to", equalTo("C"))
        .body("margins.added.certainAt", equalTo(501))
        .body("margins.removed.certainAt", equalTo(1001))
        .body("quotaFirst.quota", equalTo("17500/8"))
        .body("quotaFirst.fullQuotas", equalTo(Map.of("A", 4, "B", 2)))
        .body("quotaFirst.byAverage.list", contains("A", "B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'method':'sainte-lague'                                     | 4 | 3 | 1",
        "'method':'sainte-lague-modified','firstDivisor':'7/5'       | 5 | 3 | 0",
        "'method':'imperiali'                                        | 5 | 3 | 0",
        "'method':'huntington-hill'                                  | 4 | 3 | 1",
        "'method':'adams'                                            | 4 | 3 | 1",
        "'method':'largest-remainder','quota':'hare'                 | 4 | 3 | 1",
        "'method':'largest-remainder','quota':'droop'                | 5 | 3 | 0",
        "'method':'largest-remainder','quota':'hagenbach-bischoff'   | 5 | 3 | 0",
        "'method':'largest-remainder','quota':'hagenbach-bischoff-rounded' | 5 | 3 | 0",
        "'method':'largest-remainder','quota':'imperiali'            | 5 | 3 | 0",
        "'method':'kieswet'                                          | 5 | 3 | 0",
      })
  void everyMethodIsCalculated(String method, int a, int b, int c) {
    // When
    ValidatableResponse answer = calculated("{" + method + "," + VOTES + "}");

    // Then
    answer.body("seats", equalTo(Map.of("A", a, "B", b, "C", c))).body("worksheet", hasSize(8));
  }

  @Test
  void aPluralityGivesOneSeat() {
    calculated("{'method':'plurality','seats':1,'votes':{'A':3241461,'B':7156462}}")
        .body("seats", equalTo(Map.of("A", 0, "B", 1)))
        .body("margins.moved.certainAt", equalTo(1957501));
  }

  @Test
  void remaindersHaveMarginsToo() {
    // 8 * (1,500 - 10,000) + 4 * 17,500 = 2,000, and a moved ballot takes 16 of that
    calculated("{'method':'largest-remainder','quota':'hare'," + VOTES + "}")
        .body("margins.moved.tieAt", equalTo(125))
        .body("margins.moved.certainAt", equalTo(126))
        .body("margins.moved.from", equalTo("C"))
        .body("margins.moved.to", equalTo("A"))
        .body("margins.moved.witness.certain", equalTo(Map.of("A", 126, "C", -126)));
  }

  @Test
  void otherQuotasHaveMarginsToo() {
    // Droop's is 1,945: B's third seat stands at 6,000 - 2 * 1,945 = 2,110, C's first at 1,500
    calculated("{'method':'largest-remainder','quota':'droop'," + VOTES + "}")
        .body("margins.moved.tieAt", equalTo(305))
        .body("margins.moved.certainAt", equalTo(306))
        .body("margins.moved.from", equalTo("B"))
        .body("margins.moved.to", equalTo("C"));
  }

  @Test
  void aListWithoutFurtherCandidatesIsNoRival() {
    // A has no sixth candidate: C is next, from 2,000 per seat of B
    calculated("{'method':'dhondt'," + VOTES + ",'candidates':{'A':5,'B':9,'C':9}}")
        .body("margins.removed.certainAt", equalTo(1501))
        .body("margins.removed.from", equalTo("B"))
        .body("margins.removed.to", equalTo("C"));
  }

  @Test
  void whyThereAreNoMarginsIsSaid() {
    calculated("{'method':'kieswet'," + VOTES + ",'candidates':{'A':4,'B':9,'C':9}}")
        .body("$", not(hasKey("margins")))
        .body("marginsUnavailable", containsString("candidates"));
  }

  @Test
  void thresholdsAreSharesOfTheValidVotesThatAreStated() {
    // Given
    String lists = "{'method':'dhondt','seats':10,'votes':{'A':900,'B':70,'C':30}";

    // Then
    calculated(lists + ",'thresholds':[{'share':'3/100','of':'valid'}]}").body("keptOut", empty());
    calculated(lists + ",'valid':1001,'thresholds':[{'share':'3/100','of':'valid'}]}")
        .body("keptOut", contains("C"));
    calculated(
            lists
                + ",'kinds':{'B':'coalition'},'thresholds':[{'share':'8/100','appliesTo':"
                + "['coalition']}]}")
        .body("keptOut", contains("B"));
  }

  @Test
  void lotsAreNamedAndADrawSettlesThem() {
    // Given
    String tied = "{'method':'dhondt','seats':2,'votes':{'A':600,'B':300}";

    // Then
    calculated(tied + "}")
        .body("seats", equalTo(Map.of("A", 1, "B", 0)))
        .body("lots", hasSize(1))
        .body("lots[0].seat", equalTo(2))
        .body("lots[0].lists", contains("A", "B"))
        .body("margins.moved.tieAt", equalTo(0));
    calculated(tied + ",'ties':'most-votes'}").body("seats.A", equalTo(2));
    calculated(
            tied
                + ",'draws':[{'seat':2,'lists':['A','B'],'winners':['B'],'witnesses':['a judge'],"
                + "'minutes':'no. 4'}]}")
        .body("seats.B", equalTo(1))
        .body("lots", empty())
        .body("worksheet[1].rival.why", equalTo("lots"));
    // SHA-256("20240310,1") mod 2 + 1 is 1 or 2, of the lists in the order of their codes.
    int winner = (int) new Sampler("20240310", 2).number(1);
    for (String lists : List.of("['A','B']", "['B','A']")) {
      calculated(tied + ",'draws':[{'seat':2,'lists':" + lists + ",'seed':'20240310'}]}")
          .body("lots", empty())
          .body("seats.B", equalTo(winner - 1));
    }
  }

  @Test
  void aDrawForOtherLotsIsRefused() {
    refused(
            "{'method':'dhondt','seats':2,'votes':{'A':600,'B':300},"
                + "'draws':[{'seat':1,'lists':['A','B'],'seed':'1'}]}")
        .body("type", equalTo("/problems/invalid-draw"))
        .body("detail", containsString("seat 1"));
    refused(
            "{'method':'dhondt','seats':2,'votes':{'A':600,'B':200},"
                + "'draws':[{'seat':2,'lists':['A','B'],'seed':'1'}]}")
        .body("type", equalTo("/problems/invalid-draw"))
        .body("detail", containsString("seat 2 does not wait for lots"));
  }

  @Test
  void listsCanRunOutOfCandidatesAndBeLinked() {
    calculated("{'method':'dhondt'," + VOTES + ",'candidates':{'A':2,'B':2,'C':1}}")
        .body("seats", equalTo(Map.of("A", 2, "B", 2, "C", 1)))
        .body("unassigned", equalTo(3))
        .body("reason", equalTo("lists-exhausted"));
    calculated("{'method':'dhondt'," + VOTES + ",'links':[['B','C']]}")
        .body("seats", equalTo(Map.of("A", 5, "B", 3, "C", 0)))
        .body("worksheet", hasSize(8))
        // together they have 7,500 votes and three seats: 4 * 10,000 - 5 * 7,500 = 2,500, of which
        // a moved ballot takes 9; between the two it would be 6,000 - 3 * 1,500 = 1,500 by 4
        .body("margins.moved.certainAt", equalTo(278))
        .body("margins.moved.from", equalTo("A"))
        .body("margins.moved.to", equalTo("B"));
  }

  @Test
  void nobodyGetsASeatWithoutAVote() {
    calculated("{'method':'dhondt','seats':3,'votes':{'A':0,'B':0}}")
        .body("unassigned", equalTo(3))
        .body("reason", equalTo("no-votes"))
        .body("worksheet", empty());
    calculated(
            "{'method':'dhondt','seats':3,'votes':{'A':1,'B':1},"
                + "'thresholds':[{'share':'2/3','of':'valid'}]}")
        .body("reason", equalTo("no-list-admitted"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/seats   | {'method':'dhondt','seats':0,'votes':{'A':1}}",
        "/seats   | {'method':'dhondt','seats':10001,'votes':{'A':1}}",
        "/seats   | {'method':'dhondt','votes':{'A':1}}",
        "/seats   | {'method':'dhondt','seats':null,'votes':{'A':1}}",
        "/method  | {'seats':1,'votes':{'A':1}}",
        "/votes   | {'method':'dhondt','seats':1}",
        "/votes   | {'method':'dhondt','seats':1,'votes':{}}",
        "/votes   | {'method':'dhondt','seats':1,'votes':[1]}",
        "/votes/A | {'method':'dhondt','seats':1,'votes':{'A':-1}}",
        "/votes/A | {'method':'dhondt','seats':1,'votes':{'A':1.5}}",
        "/votes/A | {'method':'dhondt','seats':1,'votes':{'A':'1'}}",
        "/votes/A | {'method':'dhondt','seats':1,'votes':{'B':1,'A':null}}",
        "/votes/A~1~0 | {'method':'dhondt','seats':1,'votes':{'A/~':1000000000001}}",
        "/votes/  | {'method':'dhondt','seats':1,'votes':{'':1}}",
        "/votes/? | {'method':'dhondt','seats':1,'votes':{'\\n':1}}",
        "/valid   | {'method':'dhondt','seats':1,'votes':{'A':5},'valid':4}",
        "/valid   | {'method':'dhondt','seats':1,'votes':{'A':5},'valid':1000000000000001}",
        "/method  | {'method':'dhondt','quota':'hare','seats':1,'votes':{'A':5}}",
        "/method  | {'method':'largest-remainder','seats':1,'votes':{'A':5}}",
        "/quota   | {'method':'largest-remainder','quota':'mine','seats':1,'votes':{'A':5}}",
        "/firstDivisor |"
            + " {'method':'sainte-lague-modified','firstDivisor':'9/1','seats':1,'votes':{'A':5}}",
        "/ties    | {'method':'dhondt','seats':1,'votes':{'A':5},'ties':'coin'}",
        "/links/0/1 | {'method':'dhondt','seats':1,'votes':{'A':5},'links':[['A','B']]}",
        "/links/0 | {'method':'dhondt','seats':1,'votes':{'A':5},'links':[['A']]}",
        "/links   | {'method':'dhondt','seats':1,'votes':{'A':5},'links':7}",
        "/candidates/B | {'method':'dhondt','seats':1,'votes':{'A':5},'candidates':{'B':1}}",
        "/candidates/A | {'method':'dhondt','seats':1,'votes':{'A':5},'candidates':{'A':-1}}",
        "/candidates | {'method':'dhondt','seats':1,'votes':{'A':5},'candidates':7}",
        "/kinds/B | {'method':'dhondt','seats':1,'votes':{'A':5},'kinds':{'B':'party'}}",
        "/kinds/A | {'method':'dhondt','seats':1,'votes':{'A':5},'kinds':{'A':''}}",
        "/thresholds/0/share | {'method':'dhondt','seats':1,'votes':{'A':5},'thresholds':[{}]}",
        "/thresholds/0/share |"
            + " {'method':'dhondt','seats':1,'votes':{'A':5},'thresholds':[{'share':'4/3'}]}",
        "/thresholds/0/level | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'thresholds':[{'share':'1/3','level':'national'}]}",
        "/thresholds/0/appliesTo/0 | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'thresholds':[{'share':'1/3','appliesTo':['coalition']}]}",
        "/draws/0/lists/0 | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'draws':[{'seat':1,'lists':['X'],'seed':'1'}]}",
        "/draws/0/winners | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'draws':[{'seat':1,'lists':['A'],'seed':'1','winners':['A']}]}",
        "/draws/0/witnesses | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'draws':[{'seat':1,'lists':['A'],'winners':['A'],'witnesses':[],'minutes':'x'}]}",
        "/draws/0/minutes | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'draws':[{'seat':1,'lists':['A'],'winners':['A'],'witnesses':['w']}]}",
        "/threshold | {'method':'dhondt','seats':1,'votes':{'A':5},'threshold':[]}",
        "/levelling | {'method':'dhondt','seats':1,'votes':{'A':5},"
            + "'levelling':{'method':'adams','seats':1}}",
        "/votes/A | {'method':'dhondt','seats':1,'votes':{'A':1,'B':2,'A':3}}",
        "/seats   | {'method':'dhondt','seats':1,'votes':{'A':1},'seats':2}",
        "/candidates/A | {'method':'dhondt','seats':1,'votes':{'A':1},'candidates':{'A':1,'A':0}}",
      })
  void aFaultNamesItsPlace(String pointer, String body) {
    refused(body)
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void whatIsUnknownIsToldAtOnce() {
    refused(
            "{'method':'dhondt','seat':1,'vote':{},'seats':1,'votes':{'A':1},"
                + "'thresholds':[{'share':'1/3','shares':1}]}")
        .body("errors.pointer", containsInAnyOrder("/seat", "/vote", "/thresholds/0/shares"));
  }

  @Test
  void anotherMethodIsNotApproximated() {
    refused("{'method':'borda'," + VOTES + "}")
        .body("type", equalTo("/problems/unsupported-rule"))
        .body("detail", containsString("sainte-lague"));
  }

  @Test
  void moreListsThanTheBoundAreRefused() {
    refused("{'method':'dhondt','seats':1,'votes':" + lists(1001) + "}")
        .body("errors.pointer", contains("/votes"));
  }

  @Test
  void theLargestThatIsAllowedIsAnswered() {
    // When
    Map<String, Integer> seats =
        calculated("{'method':'huntington-hill','seats':10000,'votes':" + lists(1000) + "}")
            .extract()
            .path("seats");

    // Then
    assertThat(seats.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{'method':'dhondt','seats':1,'votes':{'A':01}}",
        "{'method':'dhondt','seats':1,'votes':{'A':NaN}}",
      })
  void whatIsNoJsonIsMalformed(String body) {
    post(body).statusCode(400).body("type", equalTo("/problems/malformed"));
  }

  private static String lists(int count) {
    return IntStream.range(0, count)
        .mapToObj(list -> "'L" + list + "':" + (999_000_000_000L + 7L * list * list))
        .collect(Collectors.joining(",", "{", "}"));
  }

  static ValidatableResponse calculated(String body) {
    return post(body).statusCode(200);
  }

  static ValidatableResponse refused(String body) {
    return post(body).statusCode(422);
  }

  private static ValidatableResponse post(String body) {
    return given()
        .contentType("application/json")
        .body(body.replace('\'', '"'))
        .post("/api/v1/allocations")
        .then();
  }
}
