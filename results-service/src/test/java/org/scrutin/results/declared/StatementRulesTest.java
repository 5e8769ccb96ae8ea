package org.scrutin.results.declared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;

class StatementRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  @Test
  void readsWhatIsStatedAndNothingElse() {
    // When
    Statement statement =
        read(
            unit(
                "{'unit':'X','registered':900,'ballots':700,'blank':5,'invalid':20,'valid':680,"
                    + "'votes':{'B':300,'A':380},'seats':{'A':3}}"));

    // Then
    assertThat(statement.announcedAt()).isEqualTo(LocalDate.of(2026, 1, 12));
    assertThat(statement.declaredBy()).isEqualTo("Commission");
    assertThat(statement.source()).isEqualTo("its press release");
    assertThat(statement.stage()).isEqualTo(Stage.PRELIMINARY);
    DeclaredUnit unit = statement.units().getFirst();
    assertThat(unit.figures())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                DeclaredFigure.REGISTERED, 900L,
                DeclaredFigure.BALLOTS, 700L,
                DeclaredFigure.BLANK, 5L,
                DeclaredFigure.INVALID, 20L,
                DeclaredFigure.VALID, 680L));
    assertThat(unit.votes().keySet()).containsExactly("B", "A");
    assertThat(unit.seats()).containsExactlyEntriesOf(Map.of("A", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'unit':'X-N','votes':{'A':1,'C':0}}",
        "{'unit':'X','registered':0,'ballots':1000000000000,'blank':0,'invalid':1,'valid':2}",
        "{'unit':'X','votes':{'C':3,'A':2,'B':1},'seats':{'B':0,'A':5}},{'unit':'X-S','valid':7}",
        "{'unit':'X-N','margins':[{'list':'A','votes':166,'printed':'0.03'},"
            + "{'list':'B','text':'just under 900'}]}",
      })
  void theLeafHoldsWhatWasSent(String units) throws Exception {
    // Given
    String sent = unit(units);

    // When
    StatementLeaf body = StatementLeaf.of(read(sent));

    // Then
    assertThat(CanonicalJson.of(body)).isEqualTo(CanonicalJson.of(json(sent)));
  }

  @Test
  void theLeafHoldsNoSpaceAroundTexts() throws Exception {
    // Given
    String margin = "{'unit':'X','margins':[{'list':'A','text':'%s900%s','printed':'%s0.1%s'}]}";
    String tidy = unit(margin.replace("%s", ""));
    String sent =
        unit(margin.replace("%s", " "))
            .replace("'Commission'", "' Commission '")
            .replace("'its press release'", "'\\n its press release\\t'");

    // When
    StatementLeaf body = StatementLeaf.of(read(sent));

    // Then
    assertThat(CanonicalJson.of(body)).isEqualTo(CanonicalJson.of(json(tidy)));
  }

  @Test
  void aUnitIsFoundUnderEveryFormOfItsCodeAndNamedByOne() {
    // Given
    String composed = "B\u00f4-1";
    String decomposed = "Bo\u0302-1";

    // When
    Statement statement =
        read(unit("{'unit':'" + decomposed + "','valid':1}"), Trees.of(composed + ",,country,"));
    List<Fault> twice =
        Bodies.faults(
            () ->
                read(
                    unit(
                        "{'unit':'%s','valid':1},{'unit':'%s','valid':1}"
                            .formatted(composed, decomposed)),
                    Trees.of(composed + ",,country,")));

    // Then
    assertThat(statement.units().getFirst().unit()).isEqualTo(composed);
    assertThat(twice).extracting(Fault::pointer).containsExactly("/units/1/unit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /units/0/unit            | no unit        | {'unit':'Y','valid':1}
          /units/0/margins         | 1 to           | {'unit':'X','margins':[]}
          /units/0/margins/0       | object         | {'unit':'X','margins':[7]}
          /units/0/margins/0       | either votes   | {'unit':'X','margins':[{'list':'A'}]}
          /units/0/margins/0       | either votes   | {'unit':'X','margins':[{'list':'A','votes':1,'text':'one'}]}
          /units/0/margins/0/list  | no list        | {'unit':'X','margins':[{'list':'D','votes':1}]}
          /units/0/margins/0/list  | missing        | {'unit':'X','margins':[{'votes':1}]}
          /units/0/margins/0/vote  | not known      | {'unit':'X','margins':[{'list':'A','votes':1,'vote':1}]}
          /units/0/margins/0/votes | whole number   | {'unit':'X','margins':[{'list':'A','votes':'1'}]}
          /units/0/margins/0/votes | at least 0     | {'unit':'X','margins':[{'list':'A','votes':-1}]}
          /units/0/margins/0/votes | 1000000000000  | {'unit':'X','margins':[{'list':'A','votes':1000000000001}]}
          /units/0/margins/0/text  | visible        | {'unit':'X','margins':[{'list':'A','text':' '}]}
          /units/0/margins/1/list  | already        | {'unit':'X','margins':[{'list':'A','votes':1},{'list':'A','votes':2}]}
          /units/0/unit            | missing        | {'valid':1}
          /units/0/unit            | text           | {'unit':7,'valid':1}
          /units/0/votes/D         | no list        | {'unit':'X','votes':{'D':1}}
          /units/0/seats/a         | no list        | {'unit':'X','seats':{'a':1}}
          /units/0/votes/A         | at least 0     | {'unit':'X','votes':{'A':-1}}
          /units/0/votes/A         | twice          | {'unit':'X','votes':{'A':960,'B':720,'A':1}}
          /units/0/valid           | twice          | {'unit':'X','valid':1,'valid':1}
          /units/0/valid           | whole number   | {'unit':'X','valid':-99999999999999999999}
          /units/0/valid           | whole number   | {'unit':'X','valid':1.5}
          /units/0/valid           | whole number   | {'unit':'X','valid':1e3}
          /units/0/valid           | whole number   | {'unit':'X','valid':'1'}
          /units/0/blank           | null           | {'unit':'X','valid':1,'blank':null}
          /units/0/votes/A         | null           | {'unit':'X','votes':{'A':null,'B':1}}
          /units/0/registered      | 1000000000000  | {'unit':'X','registered':1000000000001}
          /units/0/ballots         | at least 0     | {'unit':'X','ballots':-1}
          /units/0/blank           | at least 0     | {'unit':'X','blank':-1}
          /units/0/invalid         | at least 0     | {'unit':'X','invalid':-1}
          /units/0/valid           | 1000000000000  | {'unit':'X','valid':1000000000001}
          /units/0/seats/A         | whole number   | {'unit':'X','seats':{'A':4294967297}}
          /units/0/seats/A         | at least 0     | {'unit':'X','seats':{'A':-1}}
          /units/0                 | no figure      | {'unit':'X'}
          /units/0/votes           | 1 to           | {'unit':'X','votes':{}}
          /units/0/votes           | object         | {'unit':'X','valid':3,'votes':[]}
          /units/0/seats           | 5 to give      | {'unit':'X','seats':{'A':3,'B':3}}
          /units/0/seats           | 3 to give      | {'unit':'X-N','seats':{'A':4}}
          /units/0/seats           | 5 to give      | {'unit':'X-R','seats':{'A':6}}
          /units/0/seats           | 0 to give      | {'unit':'X-N-1','seats':{'A':1}}
          /units/0/turnout         | not known      | {'unit':'X','valid':3,'turnout':3}
          /units/0                 | object         | 'X'
          /units/0                 | null           | null,{'unit':'X','valid':1}
          /units/1/unit            | already        | {'unit':'X','valid':3},{'unit':'X','blank':0}
          """,
      quoteCharacter = '"')
  void refusesUnits(String pointer, String word, String units) {
    // When
    List<Fault> faults = Bodies.faults(() -> read(unit(units)));

    // Then
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.detail()).contains(word);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          announcedAt | '2026-01-12'        | '2026-02-02'        | future
          announcedAt | '2026-01-12'        | 'soon'              | date
          announcedAt | '2026-01-12'        | 20260112            | date
          announcedAt | '2026-01-12'        | '-0044-03-15'       | date
          announcedAt | '2026-01-12'        | '0000-03-15'        | common era
          declaredBy  | 'Commission'        | ' '                 | visible
          declaredBy  | 'Commission'        | null                | null
          declaredBy  | 'Commission'        | 'Com\\u0000mission' | control
          source      | 'its press release' | 4                   | text
          stage       | 'preliminary'       | 'certain'           | preliminary, official, final
          """,
      quoteCharacter = '"')
  void refusesHeads(String field, String good, String bad, String word) {
    // When
    List<Fault> faults =
        Bodies.faults(() -> read(unit("{'unit':'X','valid':1}").replace(good, bad)));

    // Then
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo("/" + field);
              assertThat(fault.detail()).contains(word);
            });
  }

  @ParameterizedTest
  @CsvSource({"declaredBy,500", "source,4000"})
  void textsEndAtTheirBounds(String field, int most) {
    // Given
    String value = field.equals("source") ? "'its press release'" : "'Commission'";
    String sent = unit("{'unit':'X','valid':1}");

    // When
    List<Fault> faults =
        Bodies.faults(() -> read(sent.replace(value, "'" + "x".repeat(most + 1) + "'")));

    // Then
    assertThat(faults).extracting(Fault::pointer).containsExactly("/" + field);
    assertThat(read(sent.replace(value, "'" + "x".repeat(most) + "'")).units()).hasSize(1);
  }

  @Test
  void aStatementOfNothingIsRefused() {
    assertThat(Bodies.faults(() -> read(unit(""))))
        .extracting(Fault::pointer)
        .containsExactly("/units");
    assertThat(Bodies.faults(() -> read("[]"))).extracting(Fault::pointer).containsExactly("");
  }

  @Test
  void aStatementOfTooManyUnitsIsRefused() {
    // Given
    String units =
        IntStream.rangeClosed(0, 10_000)
            .mapToObj(i -> "{'unit':'U" + i + "','valid':1}")
            .collect(Collectors.joining(","));

    // When
    List<Fault> faults = Bodies.faults(() -> read(unit(units)));

    // Then
    assertThat(faults).containsExactly(new Fault("/units", "must have at most 10000 items"));
  }

  @Test
  void allFaultsAreTold() {
    // When
    List<Fault> faults =
        Bodies.faults(
            () ->
                read(
                    unit("{'unit':'Y','votes':{'E':1}},{'unit':'X','votes':{'D':1,'A':1}}")
                        .replace("2026-01-12", "2026-02-02")));

    // Then
    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/announcedAt", "/units/0/unit", "/units/0/votes/E", "/units/1/votes/D");
  }

  @Test
  void aThousandFaultsAreToldAsAHundred() {
    // Given
    String units =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{'unit':'U" + i + "','valid':1}")
            .collect(Collectors.joining(","));

    // When
    List<Fault> faults = Bodies.faults(() -> read(unit(units)));

    // Then
    assertThat(faults).hasSize(Faults.MOST);
  }

  private static String unit(String units) {
    return "{'announcedAt':'2026-01-12','declaredBy':'Commission','source':'its press release',"
        + "'stage':'preliminary','units':["
        + units
        + "]}";
  }

  private static Statement read(String document) {
    return read(document, Synthetic.UNITS);
  }

  private static Statement read(String document, UnitIndex units) {
    return new StatementRules(Synthetic.election(BlankRule.INVALID), units, TODAY)
        .statement(Bodies.readQuoted(document, StatementBody.class));
  }

  private static JsonNode json(String document) throws JsonProcessingException {
    return Json.stored().readTree(document.replace('\'', '"'));
  }
}
