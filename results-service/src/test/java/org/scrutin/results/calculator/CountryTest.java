package org.scrutin.results.calculator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.scrutin.results.calculator.AllocationsResourceTest.calculated;
import static org.scrutin.results.calculator.AllocationsResourceTest.refused;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.results.ServiceTest;

/** Elections in constituencies in the public calculator; the votes are made up. */
@ServiceTest
class CountryTest {
  private static final String LEVELLED =
      "{'method':'dhondt','thresholds':[{'share':'5/100','level':'national'}],"
          + "'constituencies':["
          + "{'code':'X-1','seats':4,'votes':{'A':720,'B':358,'C':60}},"
          + "{'code':'X-2','seats':3,'votes':{'A':300,'B':330,'C':90,'D':20}},"
          + "{'code':'X-3','seats':2,'votes':{'A':250,'B':192,'C':40},'valid':500}],"
          + "'levelling':{'method':'sainte-lague','seats':3}}";
  private static final String BY_VOTES =
      LEVELLED
          .replaceAll("'seats':[432],'votes'", "'votes'")
          .replace(
              "'levelling':{'method':'sainte-lague','seats':3}",
              "'seats':10,'apportionment':{'method':'largest-remainder','quota':'hare'}");

  @Test
  void levellingSeatsAreToldSeatBySeat() {
    calculated(LEVELLED)
        .body("seats", equalTo(Map.of("A", 6, "B", 5, "C", 1, "D", 0)))
        .body("levelling", equalTo(Map.of("A", 1, "B", 1, "C", 1, "D", 0)))
        .body("lots", empty())
        .body("constituencies[0].unit", equalTo("X-1"))
        .body("constituencies[0].seats", equalTo(Map.of("A", 3, "B", 1, "C", 0, "D", 0)))
        .body("constituencies[0].worksheet", hasSize(4))
        .body("constituencies[1].keptOut", contains("D"))
        .body("explanation.worksheet", hasSize(12))
        .body("explanation.keptOut", contains("D"))
        .body("explanation.lists[1]", hasEntry("due", 5))
        .body("marginsUnavailable", startsWith("margins are not available where a national tier"));
  }

  @Test
  void seatsByVotesAreToldSeatBySeat() {
    // 1,138, 740 and 500 of 2,378 valid votes: 4.79, 3.11 and 2.10 of ten seats
    calculated(BY_VOTES)
        .body("apportionment", equalTo(Map.of("X-1", 5, "X-2", 3, "X-3", 2)))
        .body("seats", equalTo(Map.of("A", 6, "B", 4, "C", 0, "D", 0)))
        .body("explanation.worksheet", hasSize(10))
        .body("explanation.worksheet[9].unit", equalTo("X-1"))
        .body("constituencies[0].worksheet", hasSize(5));
  }

  @Test
  void lotsOfAConstituencyKeepLevellingWaiting() {
    calculated(LEVELLED.replace("'A':250,'B':192", "'A':200,'B':100").replace("'C':40", "'C':100"))
        .body("levelling", nullValue())
        .body("lots[0].unit", equalTo("X-3"))
        .body("lots[0].lists", contains("A", "B", "C"))
        .body("$", not(hasKey("explanation")));
  }

  @Test
  void lotsBetweenConstituenciesLeaveEverybodyWithoutSeats() {
    calculated(
            "{'method':'dhondt','seats':3,'apportionment':{'method':'adams'},'constituencies':["
                + "{'code':'X-1','votes':{'A':5}},{'code':'X-2','votes':{'A':5}}]}")
        .body("lots[0].units", contains("X-1", "X-2"))
        .body("apportionment", equalTo(Map.of("X-1", 1, "X-2", 1)))
        .body("seats", nullValue())
        .body("constituencies[0].seats", equalTo(Map.of("A", 0)));
  }

  @Test
  void constituenciesNeedNoSecondTier() {
    calculated(LEVELLED.replace(",'levelling':{'method':'sainte-lague','seats':3}", ""))
        .body("seats", equalTo(Map.of("A", 5, "B", 4, "C", 0, "D", 0)))
        .body("$", not(hasKey("levelling")))
        .body("marginsUnavailable", equalTo("margins are computed for one constituency at a time"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/votes|'method':'dhondt'|'method':'dhondt','votes':{'A':1}",
        "/seats|'method':'dhondt'|'method':'dhondt','seats':9",
        "/draws|'method':'dhondt'|'method':'dhondt','draws':[]",
        "/constituencies/0/seats|'seats':4,|",
        "/constituencies/2/valid|'valid':500|'valid':481",
        "/constituencies/1/votes/D|'D':20|'D':-1",
        "/constituencies/1/votes/D|'D':20|'D':20,'D':20",
        "/constituencies/1/code|'code':'X-2'|'code':'X-1'",
        "/constituencies/1/code|'code':'X-2',|",
        "/constituencies/1/place|'code':'X-2'|'code':'X-2','place':2",
        "/constituencies|'seats':4|'seats':9999",
        "/levelling/seats|'seats':3}}|'seats':0}}",
        "/levelling/thresholds/0/level|'seats':3}}|"
            + "'seats':3,'thresholds':[{'share':'1/9','level':'constituency'}]}}",
        "/thresholds/0/level|'level':'national'|'level':'village'",
      })
  void aFaultNamesItsPlace(String pointer, String stated, String instead) {
    refused(LEVELLED.replace(stated, instead == null ? "" : instead))
        .body("type", equalTo("/problems/invalid"))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void seatsByVotesAreThoseOfTheWholeAlone() {
    refused(BY_VOTES.replace("'seats':10,", "")).body("errors.pointer", contains("/seats"));
    refused(BY_VOTES.replace("'code':'X-2'", "'code':'X-2','seats':3"))
        .body("errors.pointer", contains("/constituencies/1/seats"));
  }

  @Test
  void whatCannotBeComputedIsRefusedApart() {
    refused(LEVELLED.replace("sainte-lague", "kieswet"))
        .body("type", equalTo("/problems/unsupported-rule"))
        .body("errors.pointer", contains("/levelling/method"));
    refused(BY_VOTES.replace("'seats':10", "'seats':10,'levelling':{'method':'adams','seats':1}"))
        .body("errors.pointer", contains("/apportionment"));
  }

  @Test
  void listsTimesConstituenciesAreBounded() {
    // 300 constituencies with 700 lists between them, each named in one of these alone
    refused(
            IntStream.range(0, 300)
                .mapToObj(
                    place ->
                        "{'code':'%1$d','seats':1,'votes':{'A%1$d':1,'B%1$d':1,'C%2$d':1}}"
                            .formatted(place, place % 100))
                .collect(Collectors.joining(",", "{'method':'dhondt','constituencies':[", "]}")))
        .body("errors.pointer", contains("/constituencies"))
        .body("errors[0].detail", containsString("200000"));
  }

  @Test
  void theNumberOfConstituenciesIsBounded() {
    refused(
            "{'method':'dhondt','constituencies':["
                + IntStream.rangeClosed(1, 1001)
                    .mapToObj(number -> "{'code':'%d','seats':1,'votes':{'A':1}}".formatted(number))
                    .collect(Collectors.joining(","))
                + "]}")
        .body("errors.pointer", contains("/constituencies"));
  }
}
