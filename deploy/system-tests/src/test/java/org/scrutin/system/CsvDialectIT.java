package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units and sheets are files of one dialect: the same form is taken, or refused alike. */
class CsvDialectIT {
  private static final String MARK = "\uFEFF";
  private final Suite suite = Suite.shared();

  private static byte[] form(String form, String table) {
    return switch (form) {
      case "plain" -> Count.utf8(table);
      case "mark" -> Count.utf8(MARK + table);
      case "quoted" -> Count.utf8(quoted(table));
      case "mark and quotes" -> Count.utf8(MARK + quoted(table));
      case "CRLF" -> Count.utf8(table.replace("\n", "\r\n"));
      case "no end" -> Count.utf8(table.stripTrailing());
      case "CR alone" -> Count.utf8(table.replace("\n", "\r"));
      case "semicolons" -> Count.utf8(table.replace(",", ";"));
      case "sep" -> Count.utf8("sep=,\n" + table);
      case "UTF-16" -> (MARK + table).getBytes(StandardCharsets.UTF_16LE);
      case "empty row" -> Count.utf8(table.replaceFirst("\nX-N-2", "\n\nX-N-2"));
      case "header alone" -> Count.utf8(table.lines().findFirst().orElseThrow() + "\n");
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static String quoted(String table) {
    return table
        .lines()
        .map(
            line ->
                Arrays.stream(line.split(",", -1))
                    .map(cell -> "\"" + cell + "\"")
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "mark", "quoted", "mark and quotes", "CRLF", "no end"})
  void whatSpreadsheetsWriteIsTaken(String form) {
    // Given
    var field = new FieldElection(suite);
    field.define(field.definition()).then().statusCode(201);

    // When
    Response units = field.units(form(form, FieldElection.UNITS));

    // Then
    assertThat(units.statusCode()).as(units.asString()).isEqualTo(200);
    assertThat(units.jsonPath().getInt("added")).isEqualTo(8);
    openTally(field);
    JsonPath sheets = field.count().sheets("admin", "nec", form(form, FieldElection.SHEETS), false);
    assertThat(sheets.getString("state")).isEqualTo("applied");
    assertThat(sheets.getLong("accepted")).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CR alone", "semicolons", "sep", "UTF-16", "empty row", "header alone"})
  void whatIsNoSuchTableIsRefusedAlikeInOneSentence(String form) {
    // Given
    var field = new FieldElection(suite);
    field.define(field.definition()).then().statusCode(201);

    // When
    Response units = field.units(form(form, FieldElection.UNITS));

    // Then
    assertThat(units.statusCode()).as(units.asString()).isEqualTo(422);
    assertThat(units.jsonPath().getList("rejected")).hasSize(1);
    field.units(Count.utf8(FieldElection.UNITS)).then().statusCode(200);
    openTally(field);
    JsonPath sheets = field.count().sheets("admin", "nec", form(form, FieldElection.SHEETS), false);
    assertThat(sheets.getString("state")).isEqualTo("rejected");
    assertThat(sheets.getList("rejected")).hasSize(1);
    assertThat(sheets.getString("rejected[0].code"))
        .isEqualTo(units.jsonPath().getString("rejected[0].code"));
    assertThat(sheets.getString("rejected[0].message"))
        .isEqualTo(units.jsonPath().getString("rejected[0].message"));
  }

  @Test
  void stationsThatLookTheSameAreOne() {
    // Given
    var field = new FieldElection(suite);
    field.define(field.definition()).then().statusCode(201);
    String composed = "B\u00F4-1,X-N,station,One,1000,\n";
    String decomposed = "Bo\u0302-1,X-N,station,Other,1000,\n";

    // When
    Response both = field.units(Count.utf8(FieldElection.UNITS + composed + decomposed));

    // Then
    assertThat(both.statusCode()).as(both.asString()).isEqualTo(422);
    assertThat(both.jsonPath().getList("rejected.code", String.class))
        .isEqualTo(List.of("duplicate-unit"));
  }

  @Test
  void aSheetFindsItsStationInWhateverForm() {
    // Given
    var field = new FieldElection(suite);
    field.define(field.definition()).then().statusCode(201);
    field
        .units(Count.utf8(FieldElection.UNITS + "B\u00F4-1,X-N,station,One,1000,\n"))
        .then()
        .statusCode(200);
    openTally(field);
    String sheet = FieldElection.HEADER + "Bo\u0302-1,1000,100,0,0,100,50,30,20\n";

    // When
    JsonPath sheets = field.count().sheets("admin", "nec", Count.utf8(sheet), false);

    // Then
    assertThat(sheets.getString("state")).isEqualTo("applied");
    assertThat(
            suite
                .anonymous()
                .get(field.count().path("/tallies/nec/sheets/{unit}"), "Bo\u0302-1")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aDamagedMemberOfGzipIsToldForUnitsToo() {
    // Given
    var field = new FieldElection(suite);
    field.define(field.definition()).then().statusCode(201);
    var body = new ByteArrayOutputStream();
    body.writeBytes(Count.gzip(Count.utf8(FieldElection.UNITS)));
    body.writeBytes("a second member that is none".getBytes(StandardCharsets.UTF_8));

    // When
    Response units =
        field.count().csv("admin", true).body(body.toByteArray()).put(field.count().path("/units"));

    // Then
    assertThat(units.statusCode()).as(units.asString()).isEqualTo(422);
    assertThat(units.jsonPath().getList("rejected")).hasSize(1);
  }

  private static void openTally(FieldElection field) {
    field
        .count()
        .tally("admin", "{\"code\":\"nec\",\"source\":{\"kind\":\"authority\",\"name\":\"N\"}}")
        .then()
        .statusCode(201);
  }
}
