package org.scrutin.results.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.results.election.BlankRule;

class StatementReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  @Test
  void readsWhatIsStatedAndNothingElse() throws Exception {
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
        .containsEntry(DeclaredFigure.REGISTERED, 900L)
        .containsEntry(DeclaredFigure.VALID, 680L)
        .hasSize(5);
    assertThat(unit.votes()).containsOnlyKeys("B", "A");
    assertThat(unit.seats()).containsExactlyEntriesOf(Map.of("A", 3));
  }

  @Test
  void theLeafHoldsWhatWasSent() throws Exception {
    // Given
    JsonNode sent = json(unit("{'unit':'X-N','votes':{'A':1,'C':0}}"));

    // When
    JsonNode body =
        StatementJson.of(
            StatementReader.read(
                sent, Synthetic.election(BlankRule.INVALID), Synthetic.UNITS, TODAY));

    // Then
    assertThat(CanonicalJson.of(body)).isEqualTo(CanonicalJson.of(sent));
  }

  @Test
  void theLeafHoldsPublishedMarginsToo() throws Exception {
    // Given
    JsonNode sent =
        json(
            unit(
                "{'unit':'X-N','margins':[{'list':'A','votes':166,'printed':'0.03'},"
                    + "{'list':'B','text':'just under 900'}]}"));

    // When
    JsonNode body =
        StatementJson.of(
            StatementReader.read(
                sent, Synthetic.election(BlankRule.INVALID), Synthetic.UNITS, TODAY));

    // Then
    assertThat(CanonicalJson.of(body)).isEqualTo(CanonicalJson.of(sent));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown-unit     | units[0].unit       | {'unit':'Y','valid':1}
          nothing-stated   | units[0].margins    | {'unit':'X','margins':[]}
          invalid-field    | units[0].margins[0] | {'unit':'X','margins':[7]}
          invalid-field    | units[0].margins[0] | {'unit':'X','margins':[{'list':'A'}]}
          invalid-field    | units[0].margins[0] | {'unit':'X','margins':[{'list':'A','votes':1,'text':'one'}]}
          unknown-list     | units[0].margins[0].list | {'unit':'X','margins':[{'list':'D','votes':1}]}
          unknown-field    | units[0].margins[0].vote | {'unit':'X','margins':[{'list':'A','votes':1,'vote':1}]}
          not-a-number     | units[0].margins[0].votes | {'unit':'X','margins':[{'list':'A','votes':'1'}]}
          out-of-range     | units[0].margins[0].votes | {'unit':'X','margins':[{'list':'A','votes':-1}]}
          invalid-field    | units[0].margins[0].text | {'unit':'X','margins':[{'list':'A','text':' '}]}
          invalid-field    | units[0].margins[1].list | {'unit':'X','margins':[{'list':'A','votes':1},{'list':'A','votes':2}]}
          unknown-unit     | units[0].unit       | {'valid':1}
          unknown-unit     | units[0].unit       | {'unit':7,'valid':1}
          unknown-list     | units[0].votes.D    | {'unit':'X','votes':{'D':1}}
          unknown-list     | units[0].seats.a    | {'unit':'X','seats':{'a':1}}
          negative         | units[0].votes.A    | {'unit':'X','votes':{'A':-1}}
          negative         | units[0].valid      | {'unit':'X','valid':-99999999999999999999}
          not-a-number     | units[0].valid      | {'unit':'X','valid':1.5}
          not-a-number     | units[0].valid      | {'unit':'X','valid':'1'}
          not-a-number     | units[0].blank      | {'unit':'X','valid':1,'blank':null}
          out-of-range     | units[0].valid      | {'unit':'X','valid':1000000000001}
          out-of-range     | units[0].seats.A    | {'unit':'X','seats':{'A':4294967297}}
          nothing-stated   | units[0]            | {'unit':'X'}
          nothing-stated   | units[0].votes      | {'unit':'X','votes':{}}
          nothing-stated   | units[0].votes      | {'unit':'X','valid':3,'votes':[]}
          too-many-seats   | units[0].seats      | {'unit':'X','seats':{'A':3,'B':3}}
          too-many-seats   | units[0].seats      | {'unit':'X-N','seats':{'A':4}}
          too-many-seats   | units[0].seats      | {'unit':'X-R','seats':{'A':6}}
          too-many-seats   | units[0].seats      | {'unit':'X-N-1','seats':{'A':1}}
          unknown-field    | units[0].turnout    | {'unit':'X','valid':3,'turnout':3}
          invalid-field    | units[0]            | 'X'
          duplicate-unit   | units[1].unit       | {'unit':'X','valid':3},{'unit':'X','blank':0}
          """,
      quoteCharacter = '"')
  void refusesUnits(String code, String field, String units) {
    // When
    List<StatementProblem> problems = problems(unit(units));

    // Then
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.field())
        .containsExactly(code + " " + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          announcedAt | '2026-01-12' | '2026-02-02'
          announcedAt | '2026-01-12' | 'soon'
          announcedAt | '2026-01-12' | 20260112
          declaredBy  | 'Commission' | ' '
          declaredBy  | 'Commission' | null
          source      | 'its press release' | 4
          stage       | 'preliminary' | 'certain'
          """,
      quoteCharacter = '"')
  void refusesHeads(String field, String good, String bad) {
    // When
    List<StatementProblem> problems = problems(unit("{'unit':'X','valid':1}").replace(good, bad));

    // Then
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.field())
        .containsExactly("invalid-field " + field);
  }

  @Test
  void aStatementOfNothingIsRefused() {
    assertThat(problems(unit("")))
        .extracting(StatementProblem::code)
        .containsExactly("nothing-stated");
    assertThat(problems("[]")).extracting(StatementProblem::field).containsExactly("(document)");
  }

  @Test
  void allFaultsAreTold() {
    // When
    List<StatementProblem> problems =
        problems(unit("{'unit':'Y','valid':1},{'unit':'X','votes':{'D':1,'A':-1}}"));

    // Then
    assertThat(problems)
        .extracting(StatementProblem::code)
        .containsExactly("unknown-unit", "unknown-list", "negative");
  }

  private static String unit(String units) {
    return "{'announcedAt':'2026-01-12','declaredBy':'Commission','source':'its press release',"
        + "'stage':'preliminary','units':["
        + units
        + "]}";
  }

  private static Statement read(String document) throws Exception {
    return StatementReader.read(
        json(document), Synthetic.election(BlankRule.INVALID), Synthetic.UNITS, TODAY);
  }

  private static List<StatementProblem> problems(String document) {
    return catchThrowableOfType(InvalidStatement.class, () -> read(document)).problems();
  }

  private static JsonNode json(String document) throws JsonProcessingException {
    return new ObjectMapper().readTree(document.replace('\'', '"'));
  }
}
