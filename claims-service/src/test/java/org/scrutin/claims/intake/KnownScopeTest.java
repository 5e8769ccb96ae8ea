package org.scrutin.claims.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutin.claims.ServiceEnvironment;
import org.scrutin.claims.TestElection;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.contracts.UnitsDefined;
import org.scrutin.contracts.UnitsDefined.UnitDefined;
import org.scrutin.platform.store.testing.Owner;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.platform.web.testing.Bodies;

/** A scope against what has arrived of the count: units, tallies, revisions and releases. */
@QuarkusTest
@WithTestResource(value = ServiceEnvironment.class, scope = TestResourceScope.GLOBAL)
class KnownScopeTest {
  @Inject DataSource database;
  @Inject KnownScope known;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'target':{'units':['X-1','X-2']}",
        "'target':{'tally':'nec','units':['X']}",
        "'target':{'tally':'nec','at':3,'units':['X']}",
        "'target':{'tally':'nec','at':'1','units':['X']}",
        "'target':{'tally':'nec','at':'preliminary-1','units':['X']}",
        "'annul':[{'unit':'X-2'}]",
      })
  void whatIsKnownIsTaken(String members) {
    // Given
    TestElection election = TestElection.known(database);

    // When
    Refusal refusal = refusal(election, members);

    // Then
    assertThat(refusal).isNull();
  }

  @Test
  void unitThatACompleteRegisterDoesNotHaveIsWrong() {
    // Given
    TestElection election = TestElection.known(database);

    // When
    Refusal refusal = refusal(election, "'target':{'units':['X','X-9']},'annul':[{'unit':'X-8'}]");

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.problem().toString()).contains("/target/units/1", "/annul/0/unit");
  }

  @Test
  void numbersOfAUnitAndOfOneWithinItAreNotAddedUp() {
    // Given
    TestElection election = TestElection.known(database);
    String one = "{'unit':'%s','excluded':100,'basis':'enumerated'}";

    // When
    Refusal refusal =
        refusal(
            election,
            "'votesAffected':[%s,%s]".formatted(one.formatted("X"), one.formatted("X-1")));

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.problem().toString()).contains("/votesAffected/1/unit", "lies within X");
  }

  @Test
  void unitMayStillArriveWhileTheRegisterIsNotComplete() throws Exception {
    // Given
    TestElection election = TestElection.unknown(database);
    election.define();
    UnitDefined[] full = new UnitDefined[UnitsDefined.MAX_UNITS];
    for (int i = 0; i < full.length; i++) {
      full[i] = TestElection.unit("X-" + i, i == 0 ? null : "X-0");
    }
    election.units(2, full);
    // A full page without another for a minute was the last one: here that minute does not end.
    Owner.execute(
        "update known_units set known_at = now() + interval '1 day' where election = '%s'"
            .formatted(election.election));

    // When
    Refusal refusal = refusal(election, "'target':{'units':['X-1','Y']}");

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.UNITS_NOT_YET_KNOWN);
    assertThat(refusal.problem().toString()).contains("[Y]");
  }

  @Test
  void wrongListIsToldBeforeAUnitThatMayStillArrive() {
    // Given
    TestElection election = TestElection.unknown(database);
    election.define();

    // When
    Refusal refusal =
        refusal(
            election,
            "'target':{'units':['X']},"
                + "'votesAffected':[{'unit':'X','void':1,'list':'SIX','basis':'estimated'}]");

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.INVALID);
    assertThat(refusal.problem().toString()).contains("/votesAffected/0/list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'target':{'tally':'copies','units':['X']}",
        "'target':{'tally':'none','units':['X']}",
        "'target':{'tally':'nec','at':4,'units':['X']}",
        "'target':{'tally':'nec','at':'final-1','units':['X']}",
      })
  void tallyRevisionOrReleaseMayStillArrive(String members) {
    // Given: a tally that is closed is as unknown as one that there is not
    TestElection election = TestElection.known(database);
    election.closedTally("copies");

    // When
    Refusal refusal = refusal(election, members);

    // Then
    assertThat(refusal.type()).isEqualTo(ProblemType.TALLY_NOT_YET_KNOWN);
  }

  private @Nullable Refusal refusal(TestElection election, String members) {
    KnownElection definition =
        new KnownElection(
            election.election, ZoneOffset.UTC, true, 10, Map.of("ONE", "", "TWO", ""));
    ScopeBody scope = Bodies.readQuoted("{'type':'admitted'," + members + "}", EntryBody.class);
    return catchThrowableOfType(Refusal.class, () -> known.check(scope, definition));
  }
}
