package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.claims.intake.ScopeChecks.NamedUnit;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;

class ScopeChecksTest {
  private static final KnownElection ELECTION =
      new KnownElection("s-1", ZoneOffset.UTC, true, 10, Map.of("ONE", "One", "TWO", "Two"));

  /** The same code twice: with U+00F4, and with o and U+0302. */
  private static final String FORM_C = "B\u00f4";

  private static final String FORM_D = "Bo\u0302";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'target':{'at':3,'units':['X']}|/target/tally",
        "'target':{'units':['X','Y','X']}|/target/units/2",
        "'target':{'units':['X'],'figures':['votes','votes']}|/target/figures/1",
        "'votesAffected':[{'unit':'X','basis':'estimated'}]|/votesAffected/0/excluded",
        "'votesAffected':[{'unit':'X','void':0,'basis':'estimated','low':2,'high':1}]"
            + "|/votesAffected/0/low",
        "'claimed':{}|/claimed",
        "'claimed':{'constituencies':[]}|/claimed",
        "'claimed':{'constituencies':[{'unit':'X','seats':{'ONE':1}},"
            + "{'unit':'X','seats':{'ONE':1}}]}|/claimed/constituencies/1/unit",
      })
  void whatNeedsNoElection(String members, String pointer) {
    // Given
    Faults faults = new Faults();

    // When
    ScopeChecks.check(scope(members), faults);

    // Then
    assertThat(Bodies.pointers(faults)).containsExactly(pointer);
  }

  @Test
  void aRangeOfOneNumberIsTaken() {
    // Given
    Faults faults = new Faults();

    // When
    ScopeChecks.check(
        scope(
            "'votesAffected':[{'unit':'X','void':0,'basis':'estimated','low':1,'high':1},"
                + "{'unit':'X','excluded':1,'basis':'enumerated'}]"),
        faults);

    // Then
    assertThat(faults.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'target':{'units':['X'],'figures':['votes','TWO','shoes']}|/target/figures/2",
        "'votesAffected':[{'unit':'X','void':1,'basis':'estimated'},"
            + "{'unit':'X','void':1,'list':'one','basis':'estimated'}]|/votesAffected/1/list",
        "'claimed':{'seats':{'ONE':1,'a/b':2}}|/claimed/seats/a~1b",
        "'claimed':{'seats':{'ONE':6,'TWO':5}}|/claimed/seats",
        "'claimed':{'seats':{'ONE':2147483647,'TWO':2147483647}}|/claimed/seats",
        "'claimed':{'constituencies':[{'unit':'X','seats':{'THREE':1}}]}"
            + "|/claimed/constituencies/0/seats/THREE",
        "'claimed':{'constituencies':[{'unit':'X','seats':{'ONE':11}}]}"
            + "|/claimed/constituencies/0/seats",
      })
  void whatTheElectionDoesNotHave(String members, String pointer) {
    // Given
    Faults faults = new Faults();

    // When
    ScopeChecks.lists(scope(members), ELECTION, faults);

    // Then
    assertThat(Bodies.pointers(faults)).containsExactly(pointer);
  }

  @Test
  void everyPlaceOfAnUnknownUnitIsTold() {
    // Given
    Faults faults = new Faults();
    ScopeBody scope =
        scope(
            "'target':{'units':['X','Q']},'annul':[{'unit':'Q'}],"
                + "'votesAffected':[{'unit':'X','void':1,'basis':'estimated'},"
                + "{'unit':'Q','void':1,'basis':'estimated'}],"
                + "'claimed':{'constituencies':[{'unit':'Q','seats':{'ONE':1}}]}");

    // When
    ScopeChecks.units(scope, Set.of("Q"), faults);

    // Then
    assertThat(Bodies.pointers(faults))
        .containsExactly(
            "/target/units/1",
            "/votesAffected/1/unit",
            "/annul/0/unit",
            "/claimed/constituencies/0/unit");
  }

  @Test
  void aUnitIsOneWhateverItsForm() {
    // Given
    Faults faults = new Faults();
    ScopeBody scope = scope("'target':{'units':['" + FORM_C + "','" + FORM_D + "']}");

    // When
    ScopeChecks.check(scope, faults);

    // Then
    assertThat(Bodies.pointers(faults)).containsExactly("/target/units/1");
    assertThat(ScopeChecks.named(scope)).extracting(NamedUnit::code).containsOnly(FORM_C);
  }

  private static ScopeBody scope(String members) {
    return Bodies.readQuoted("{'type':'admitted'," + members + "}", EntryBody.class);
  }
}
