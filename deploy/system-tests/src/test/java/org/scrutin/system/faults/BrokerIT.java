package org.scrutin.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scrutin.system.OnThisMachine;

/**
 * Counting, filing and releasing need no broker; what they have to tell arrives when it is back.
 */
@OnThisMachine
class BrokerIT {
  private static final int ACTS = 10;

  private final RunningSuite suite = RunningSuite.shared();
  private final Ledger ledger = new Ledger();

  @Test
  void workGoesOnWhileTheBrokerStandsStill() {
    // Given
    suite.awaitWhole();
    Contest contest = Contest.open(new Client(suite.gateway()), "synthetic-broker", 15);
    Evidence evidence = Evidence.of(suite, contest, ledger);
    var random = new SplittableRandom(7);
    var counting = new Counting(contest, ledger, "nec", "admin", contest.stations(), "b", random);
    counting.act();
    new ViewsAgree().check(evidence);
    var disputing = new Disputing(contest, ledger, random.split());
    var releasing = new Releasing(contest, ledger);
    ProcessHandle broker = suite.handle("kafka");
    Signal.STOP.send(broker);
    try {

      // When
      for (int i = 0; i < ACTS; i++) {
        counting.act();
        disputing.act();
        releasing.act();
      }

      // Then
      assertThat(evidence.results().number("select count(*) from outbox"))
          .isGreaterThanOrEqualTo(2 * ACTS);
      assertThat(evidence.claims().number("select count(*) from outbox"))
          .isGreaterThanOrEqualTo(2 * ACTS);
    } finally {
      Signal.CONT.send(broker);
    }
    new ViewsAgree().check(evidence);
    new SheetsAreCountedOnce(Contest.AUTHORITY).check(evidence);
    new ClaimsAreThereOnce().check(evidence);
    new ReleasesAreThereOnce().check(evidence);
    new StreamsAreGapless().check(evidence);
  }
}
