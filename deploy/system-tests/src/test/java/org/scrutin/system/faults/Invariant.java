package org.scrutin.system.faults;

/** What must hold when nobody asks any more and the messages have settled. */
interface Invariant {
  /** Fails with an {@link AssertionError} where it does not. */
  void check(Evidence evidence);
}
