package org.scrutin.system.faults;

/** Somebody who works with the suite. */
interface Actor {
  /** Asks for one thing; returns when it is acknowledged and in the ledger. */
  void act();
}
