package org.scrutin.results.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.problem.Fault;
import org.scrutin.platform.web.testing.Bodies;
import org.scrutin.results.declared.Synthetic;
import org.scrutin.results.election.tally.Source;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.Trees;
import org.scrutin.results.election.units.UnitIndex;

class ReleaseRulesTest {
  private static final String WHOLE =
      "{'name':'first','stage':'preliminary','tallies':[{'tally':'nec','revision':7},"
          + "{'tally':'watch','revision':1}],'units':['X-S','X'],'attributes':['recount',"
          + "'correction']}";
  private static final Map<String, Tally> TALLIES =
      Stream.of(tally(1, "nec", true), tally(2, "watch", true), tally(3, "closed", false))
          .collect(Collectors.toMap(Tally::code, Function.identity()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        WHOLE,
        "{'name':'a-1','stage':'final','tallies':[{'tally':'nec','revision':9007199254740991}],"
            + "'units':['X']}"
      })
  void whatIsSignedIsWhatWasSent(String sent) throws Exception {
    // When
    ReleaseRules.Content content = content(sent, Synthetic.UNITS);

    // Then
    assertThat(CanonicalJson.of(content.leaf()))
        .isEqualTo(CanonicalJson.of(Json.stored().readTree(sent.replace('\'', '"'))));
  }

  @Test
  void attributesThatAreNoneAreLeftOut() {
    // When
    ReleaseRules.Content content =
        content(WHOLE.replace("['recount','correction']", "[]"), Synthetic.UNITS);

    // Then
    assertThat(content.leaf().attributes()).isNull();
  }

  @Test
  void aUnitIsNamedByOneFormOfItsCode() {
    // Given
    UnitIndex units = Trees.of("B\u00f4-1,,country,");

    // When
    ReleaseRules.Content content = content(WHOLE.replace("'X-S','X'", "'Bo\u0302-1'"), units);

    // Then
    assertThat(content.units()).containsExactly("B\u00f4-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /name                | begin with     | 'first'       | '1st'
          /name                | not be diff    | 'first'       | 'diff'
          /name                | 63             | 'first'       | 'f123456789012345678901234567890123456789012345678901234567890123'
          /stage               | one of         | 'preliminary' | 'done'
          /tallies             | 1 to 100       | [{'tally':'nec','revision':7},{'tally':'watch','revision':1}] | []
          /tallies/1/revision  | missing        | ,'revision':1 |
          /tallies/1/revision  | at least 1     | 'revision':1  | 'revision':0
          /tallies/1/revision  | 9007199254740991 | 'revision':1 | 'revision':9007199254740992
          /tallies/1/revision  | whole number   | 'revision':1  | 'revision':1.5
          /tallies/1/revision  | whole number   | 'revision':1  | 'revision':99999999999999999999
          /tallies/1/revision  | null           | 'revision':1  | 'revision':null
          /tallies/1/tally     | twice          | 'watch'       | 'nec'
          /tallies/1/tally     | no tally       | 'watch'       | 'other'
          /tallies/1/tally     | not published  | 'watch'       | 'closed'
          /units               | 1 to 10000     | ['X-S','X']   | []
          /units/1             | twice          | ['X-S','X']   | ['X','X']
          /units/0             | no unit        | ['X-S','X']   | ['Q','X']
          /units/1             | null           | ['X-S','X']   | ['X',null]
          /attributes/1        | one of unofficial, certified, correction, recount | 'correction' | 'secret'
          /attributes/1        | twice          | 'correction'  | 'recount'
          /override            | not known      | 'stage'       | 'override':{},'stage'
          """)
  void saysWhatIsWrongAndWhere(String pointer, String word, String good, String bad) {
    // Given
    UnaryOperator<String> spoil = sent -> sent.replace(good, bad == null ? "" : bad);

    // When
    List<Fault> faults = Bodies.faults(() -> content(spoil.apply(WHOLE), Synthetic.UNITS));

    // Then
    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.pointer()).isEqualTo(pointer);
              assertThat(fault.detail()).contains(word);
            });
  }

  @Test
  void allFaultsAreTold() {
    // When
    List<Fault> faults =
        Bodies.faults(
            () ->
                content(
                    WHOLE
                        .replace("'nec'", "'other'")
                        .replace("'watch'", "'closed'")
                        .replace("'X-S','X'", "'X','X','Q'")
                        .replace("'correction'", "'recount'"),
                    Synthetic.UNITS));

    // Then
    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/tallies/0/tally", "/tallies/1/tally", "/units/1", "/units/2", "/attributes/1");
  }

  private static ReleaseRules.Content content(String sent, UnitIndex units) {
    return new ReleaseRules(code -> Optional.ofNullable(TALLIES.get(code)), units)
        .content(Bodies.readQuoted(sent, ReleaseBody.class));
  }

  private static Tally tally(int id, String code, boolean published) {
    Source source = new Source(Source.Kind.OBSERVER, "Watch", Map.of(), null);
    return new Tally(id, 1, code, source, "person:watcher", published, 9);
  }
}
