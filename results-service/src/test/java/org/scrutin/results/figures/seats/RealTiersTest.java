package org.scrutin.results.figures.seats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.scrutin.results.ElectionApi.ELECTIONS;
import static org.scrutin.results.ElectionApi.admin;
import static org.scrutin.results.ElectionApi.countFile;
import static org.scrutin.results.ElectionApi.newCode;
import static org.scrutin.results.ElectionApi.postTally;
import static org.scrutin.results.ElectionApi.putUnits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scrutin.results.ServiceTest;

/**
 * Two official results of two tiers, through definition, votes and interface: the Chamber of
 * Deputies of 2017 (votes by region: Czech Statistical Office, volby.cz) and the Storting of 2021
 * (votes by constituency: valgresultat.no; the lists with a seat, and all valid votes).
 */
@ServiceTest
class RealTiersTest {
  private static final File FOLDER =
      Path.of(System.getProperty("scrutin.root", ".."), "../shared/data/seats").toFile();
  private static final Map<String, Integer> CHAMBER =
      Map.of(
          "ANO", 78, "ODS", 25, "Pirati", 22, "SPD", 22, "CSSD", 15, "KSCM", 15, "KDU-CSL", 10,
          "TOP09", 7, "STAN", 6);

  @Test
  void theChamberOfDeputies() throws IOException {
    // Given
    String tally = chamber();

    // When
    ValidatableResponse answer = seats(tally, true);

    // Then
    Map<String, Integer> seats = answer.extract().jsonPath().getMap("seats");
    assertThat(without0(seats)).isEqualTo(CHAMBER);
    answer
        .body("apportionment.values().sum()", equalTo(200))
        .body("apportionment.CZ010", equalTo(24))
        .body("apportionment.CZ041", equalTo(5))
        .body("explanation.worksheet.size()", equalTo(200));
  }

  @Test
  void regionsOfTheChamberAreThoseBesideTheProject() throws IOException {
    // Given
    File cases = new File(FOLDER, "cases.json");
    assumeTrue(cases.exists(), "the real figures are not beside the project");
    JsonNode prague = null;
    for (JsonNode one : new ObjectMapper().readTree(cases)) {
      prague = one.path("id").asText().startsWith("CZ-PSP-2017") ? one : prague;
    }
    String tally = chamber();

    // When
    Map<String, Integer> seats = seats(tally, false).extract().path("constituencies[0].seats");

    // Then: there the lists have their own names, so the numbers are compared
    assertThat(without0(seats).values().stream().sorted().toList())
        .isEqualTo(prague.path("expected").valueStream().map(JsonNode::asInt).sorted().toList());
    assertThat(seats.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(prague.path("seats").asInt());
  }

  @Test
  void theStorting() throws IOException {
    // Given
    List<String[]> rows = rows("norway-2021.csv");
    List<String> lists = List.of(rows.getFirst()).subList(4, rows.getFirst().length);
    String code =
        define(
            """
            "method":"sainte-lague-modified","firstDivisor":"7/5","thresholds":[],
            "citation":"valgloven § 11-4 to 11-6","levelling":{"method":"sainte-lague-modified",
              "firstDivisor":"7/5","seats":19,
              "thresholds":[{"share":"4/100","of":"valid","level":"national"}]}
            """,
            169,
            lists);
    putUnits(
            code,
            "code,parent,kind,name,registered,seats\nNO,,country,Norge,,\n"
                + rows.stream()
                    .skip(1)
                    .map(row -> "%s,NO,constituency,%s,,%s\n".formatted(row[0], row[1], row[2]))
                    .collect(Collectors.joining()))
        .then()
        .statusCode(200)
        .body("warnings", empty());
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    admin()
        .contentType("application/json")
        .body(
            "{\"announcedAt\":\"2021-09-20\",\"declaredBy\":\"Valgdirektoratet\","
                + "\"source\":\"valgresultat.no\",\"stage\":\"official\",\"units\":["
                + rows.stream()
                    .skip(1)
                    .map(row -> declared(row, lists))
                    .collect(Collectors.joining(","))
                + "]}")
        .post(ELECTIONS + "/" + code + "/tallies/nec/declared")
        .then()
        .statusCode(201);

    // When
    ValidatableResponse answer = seats(ELECTIONS + "/" + code + "/tallies/nec", true);

    // Then
    answer.body("from", equalTo("declared"));
    Map<String, Integer> seats = answer.extract().path("seats");
    assertThat(without0(seats))
        .isEqualTo(
            Map.of(
                "A", 48, "H", 36, "SP", 28, "FRP", 21, "SV", 13, "RODT", 8, "V", 8, "KRF", 3, "MDG",
                3, "PF", 1));
    Map<String, Integer> levelling = answer.extract().path("levelling");
    assertThat(without0(levelling)).isEqualTo(Map.of("SV", 5, "V", 5, "RODT", 4, "FRP", 4, "H", 1));
    // The Centre Party is over its share of 169, and without it Labour is over its of 141.
    answer
        .body("explanation.seats", equalTo(86))
        .body("explanation.keptOut", contains("KRF", "MDG", "PF"))
        .body("explanation.lists.find { it.list == 'SP' }.direct", equalTo(28))
        .body("explanation.lists.find { it.list == 'A' }.levelling", equalTo(0))
        .body("explanation.lists.find { it.list == 'RODT' }.due", equalTo(8));
  }

  private static String chamber() throws IOException {
    List<String[]> rows = rows("czech-2017.csv");
    List<String> lists = List.of(rows.getFirst()).subList(2, rows.getFirst().length);
    String code =
        define(
            """
            "method":"dhondt","citation":"law 247/1995 § 48 to 50 as of 2017",
            "thresholds":[{"share":"5/100","of":"valid","level":"national"}],
            "apportionment":{"method":"largest-remainder","quota":"hare"}
            """,
            200,
            lists);
    StringBuilder units =
        new StringBuilder("code,parent,kind,name,registered,seats\nCZ,,country,Cesko,,\n");
    StringBuilder sheets =
        new StringBuilder("unit,registered,ballots,blank,invalid,valid,")
            .append(String.join(",", lists))
            .append('\n');
    for (String[] row : rows.subList(1, rows.size())) {
      int valid = IntStream.range(2, row.length).map(at -> Integer.parseInt(row[at])).sum();
      units.append(
          "%s,CZ,constituency,%s,,\n%s-1,%s,station,Sum,,\n"
              .formatted(row[0], row[1], row[0], row[0]));
      sheets.append("%s-1,,%d,,0,%d,".formatted(row[0], valid, valid));
      sheets.append(String.join(",", Arrays.asList(row).subList(2, row.length))).append('\n');
    }
    putUnits(code, units.toString()).then().statusCode(200).body("warnings", empty());
    postTally(admin(), code, "nec", "authority", null).then().statusCode(201);
    countFile(code, sheets.toString());
    return ELECTIONS + "/" + code + "/tallies/nec";
  }

  private static String define(String rule, int seats, List<String> lists) {
    String code = newCode("tiers");
    admin()
        .contentType("application/json")
        .body(
            """
            {"code":"%s","name":{"en":"Real figures"},"date":"2021-09-13","timezone":"Europe/Oslo",
             "blank":"invalid","seats":%d,"test":true,
             "allocation":{%s,"level":"constituency","ties":"lots"},"lists":[%s]}
            """
                .formatted(
                    code,
                    seats,
                    rule,
                    lists.stream()
                        .map(
                            list ->
                                "{\"code\":\"%s\",\"name\":{\"en\":\"%s\"},\"kind\":\"party\"}"
                                    .formatted(list, list))
                        .collect(Collectors.joining(","))))
        .post(ELECTIONS)
        .then()
        .statusCode(201);
    return code;
  }

  private static String declared(String[] row, List<String> lists) {
    return "{\"unit\":\"%s\",\"valid\":%s,\"votes\":{%s}}"
        .formatted(
            row[0],
            row[3],
            IntStream.range(0, lists.size())
                .mapToObj(list -> "\"" + lists.get(list) + "\":" + row[4 + list])
                .collect(Collectors.joining(",")));
  }

  private static ValidatableResponse seats(String tally, boolean explain) {
    return given().get(tally + "/seats?explain=" + explain).then().statusCode(200);
  }

  private static Map<String, Integer> without0(Map<String, Integer> seats) {
    Map<String, Integer> some = new TreeMap<>(seats);
    some.values().removeIf(number -> number == 0);
    return some;
  }

  private static List<String[]> rows(String file) throws IOException {
    try (InputStream in = RealTiersTest.class.getResourceAsStream("/tiers/" + file)) {
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .map(line -> line.split(","))
          .toList();
    }
  }
}
