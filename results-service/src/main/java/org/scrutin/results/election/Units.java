package org.scrutin.results.election;

/** Unit trees. */
public interface Units {
  /** The tree as it stands; in a transaction, as that transaction sees it. */
  UnitIndex of(Election election);
}
