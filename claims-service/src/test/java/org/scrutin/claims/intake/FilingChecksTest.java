package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.testing.Bodies;

class FilingChecksTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-01T12:00:00Z");
  private static final String HISTORIC =
      "'receivedAt':'2013-08-12T09:00:00+07:00','source':'paper',"
          + "'filedBy':{'kind':'party','name':'P'},'decidedBy':'Council','decidedByRespondent':false";

  @Test
  void whatEachMayStateIsTaken() {
    assertThat(checked(BodiesTest.FILING, false).isEmpty()).isTrue();
    assertThat(checked(BodiesTest.with(BodiesTest.FILING, HISTORIC), true).isEmpty()).isTrue();
  }

  @Test
  void whatOnlyARegistrarStatesIsRefusedOfOthers() {
    // When
    Faults faults = checked(BodiesTest.with(BodiesTest.FILING, HISTORIC), false);

    // Then
    assertThat(Bodies.pointers(faults))
        .containsExactlyInAnyOrder(
            "/receivedAt", "/source", "/filedBy", "/decidedBy", "/decidedByRespondent");
  }

  @Test
  void aRegistrarSaysWhenAndWhereAndOfWhom() {
    assertThat(Bodies.pointers(checked(BodiesTest.FILING, true)))
        .containsExactlyInAnyOrder("/receivedAt", "/source", "/filedBy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'count'|'fraud'|/ground",
        "'complaint'|'rival-result'|/claimed",
        "'tally':'nec'|'at':3|/target/tally",
        "['X']|['X','Y','X']|/target/units/2",
        "['X']|['X'],'figures':['votes','votes']|/target/figures/1",
        "{'election'|{'relief':['a','b','a'],'election'|/relief/2",
        "{'election'|{'claimed':{},'election'|/claimed",
      })
  void aRuleThatIsBroken(String right, String wrong, String pointer) {
    assertThat(Bodies.pointers(checked(BodiesTest.FILING.replace(right, wrong), false)))
        .containsExactly(pointer);
  }

  private static Faults checked(String body, boolean registrar) {
    Faults faults = new Faults();
    FilingChecks.check(Bodies.readQuoted(body, FilingBody.class), registrar, NOW, faults);
    return faults;
  }
}
