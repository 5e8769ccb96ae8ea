package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.testing.Bodies;

class BodiesTest {
  static final String FILING =
      """
      {'election':'s-1','kind':'complaint','ground':'count','respondent':'Committee',
       'target':{'tally':'nec','units':['X']},'statement':{'en':'text'}}\
      """;

  @Test
  void aFilingMayLackWhatIsOptional() {
    // When
    FilingBody body = Bodies.readQuoted(FILING, FilingBody.class);

    // Then
    assertThat(body.statement()).containsEntry("en", "text");
    assertThat(body.votesAffected()).isNull();
    assertThat(body.target().figures()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'3'|3",
        "3|3",
        "9007199254740991|9007199254740991",
        "'preliminary-1'|preliminary-1"
      })
  void aRevisionIsANumberOrItsDigits(String sent, String read) {
    assertThat(Bodies.readQuoted(at(sent), FilingBody.class).target().at()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"0", "-1", "1.0", "1e2", "true", "[]", "{}", "'03'", "'Final'", "''", "null"})
  void whatIsNoRevision(String sent) {
    assertThat(Bodies.refusedAt(at(sent), FilingBody.class)).containsExactly("/target/at");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'relief':['a','B c']|/relief/1",
        "'votesAffected':[{'unit':'X','void':9007199254740992,'basis':'estimated'}]"
            + "|/votesAffected/0/void",
        "'votesAffected':[{'unit':'X','void':-1,'basis':'estimated'}]|/votesAffected/0/void",
        "'votesAffected':[{'unit':'X','void':1,'basis':'guess'}]|/votesAffected/0/basis",
        "'votesAffected':[{'void':1,'basis':'estimated'}]|/votesAffected/0/unit",
        "'annul':[{'unit':'X','rerun':true}]|/annul/0/rerun",
        "'claimed':{'seats':{'A':1,'A':5}}|/claimed/seats/A",
        "'claimed':{'seats':{'A':-1}}|/claimed/seats/A",
        "'claimed':{'seats':{}}|/claimed/seats",
        "'claimed':{'constituencies':[{'unit':'X'}]}|/claimed/constituencies/0/seats",
        "'receivedAt':'2013-08-12'|/receivedAt",
        "'filedBy':{'kind':'king','name':'K'}|/filedBy/kind",
        "'decidedByRespondent':'yes'|/decidedByRespondent",
        "'source':'two\\nlines'|/source",
      })
  void aFaultyMemberOfAFiling(String member, String pointer) {
    assertThat(Bodies.refusedAt(with(FILING, member), FilingBody.class)).containsExactly(pointer);
  }

  @Test
  void allUnknownAndMissingMembersAreTold() {
    // When
    var refused =
        Bodies.refusedAt(
            "{'kind':'complaint','a':1,'target':{'b':2},'c':{'units':3}}", FilingBody.class);

    // Then
    assertThat(refused)
        .containsExactlyInAnyOrder(
            "/a",
            "/target/b",
            "/c",
            "/election",
            "/ground",
            "/respondent",
            "/target/units",
            "/statement");
  }

  @Test
  void listsEndAtTheirBounds() {
    assertThat(Bodies.refusedAt(units(1_000), FilingBody.class)).isEmpty();
    assertThat(Bodies.refusedAt(units(1_001), FilingBody.class)).containsExactly("/target/units");
  }

  @Test
  void aWordOfAnyLengthIsReadWithoutMuchStack() {
    // Given
    String long1 = "'relief':['" + "a-".repeat(200_000) + "a']";

    // When
    var refused = Bodies.refusedAt(with(FILING, long1), FilingBody.class);

    // Then
    assertThat(refused).contains("/relief/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}|/type",
        "{'type':'filed'}|/type",
        "{'type':'decided','outcome':'maybe'}|/outcome",
        "{'type':'decided','remedies':[{'kind':'Recount'}]}|/remedies/0/kind",
        "{'type':'decided','remedies':[{}]}|/remedies/0/kind",
        "{'type':'admitted','target':{'units':[]}}|/target/units",
        "{'type':'admitted','target':{'units':['X'],'tally':'NEC'}}|/target/tally",
        "{'type':'withdrawn','reasons':' '}|/reasons",
      })
  void aFaultyMemberOfAnEntry(String body, String pointer) {
    assertThat(Bodies.refusedAt(body, EntryBody.class)).containsExactly(pointer);
  }

  static String with(String body, String member) {
    return "{" + member + "," + body.substring(1);
  }

  private static String at(String value) {
    return FILING.replace("'tally':'nec'", "'tally':'nec','at':" + value);
  }

  private static String units(int number) {
    return FILING.replace(
        "['X']",
        IntStream.range(0, number)
            .mapToObj(i -> "'X-" + i + "'")
            .collect(Collectors.joining(",", "[", "]")));
  }
}
