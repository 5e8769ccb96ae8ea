package org.scrutin.claims.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;

class ChronicleChecksTest {
  private static final String BODY =
      "{'election':'s-1','date':'2013-08-12','actor':'P','actorKind':'party','kind':'claim',"
          + "'statement':{'en':'text'},'about':['result'],'source':'paper'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "true|'source'|'source'|",
        "true|2013-08-12|12 August|/date",
        "true|2013-08-12|2013-08-12/2013-08-11|/date",
        "true|['result']|['result','x','result']|/about/2",
        "false|'party'|'observer'|",
        "false|'source'|'source'|/actorKind",
      })
  void aRuleThatIsBroken(boolean registrar, String right, String wrong, @Nullable String pointers) {
    // Given
    Faults faults = new Faults();

    // When
    ChronicleChecks.check(
        Bodies.readQuoted(BODY.replace(right, wrong), ChronicleBody.class), registrar, faults);

    // Then
    assertThat(String.join(" ", Bodies.pointers(faults)))
        .isEqualTo(pointers == null ? "" : pointers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'actor':'P'|'actor':'P','actor':'Q'|/actor",
        "{'en':'text'}|{'en':'a','en':'b'}|/statement/en",
        "{'en':'text'}|{'en':'a','EN':'b'}|/statement/EN",
        "{'en':'text'}|{}|/statement",
        "'claim'|'Claim it'|/kind",
        "'claim'|'position:'|/kind",
        "'s-1'|'S 1'|/election",
      })
  void aFaultyMember(String right, String wrong, String pointer) {
    assertThat(Bodies.refusedAt(BODY.replace(right, wrong), ChronicleBody.class))
        .containsExactly(pointer);
  }
}
