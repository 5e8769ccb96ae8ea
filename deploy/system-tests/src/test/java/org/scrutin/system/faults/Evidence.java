package org.scrutin.system.faults;

import java.util.List;
import org.scrutin.system.ServiceDatabase;

/**
 * What an invariant is checked against: both databases, the interface, and what was acknowledged.
 */
record Evidence(
    Contest contest,
    Ledger ledger,
    ServiceDatabase results,
    ServiceDatabase claims,
    Topics topics) {

  static Evidence of(RunningSuite suite, Contest contest, Ledger ledger) {
    return new Evidence(
        contest,
        ledger,
        new ServiceDatabase(suite, "results"),
        new ServiceDatabase(suite, "claims"),
        new Topics(suite));
  }

  static final List<Invariant> INVARIANTS =
      List.of(
          new ViewsAgree(),
          new RevisionsAreGapless(),
          new SheetsAreCountedOnce(Contest.AUTHORITY, Contest.PARTY),
          new TotalsAreSums(),
          new ClaimsAreThereOnce(),
          new ReleasesAreThereOnce(),
          new StreamsAreGapless());
}
