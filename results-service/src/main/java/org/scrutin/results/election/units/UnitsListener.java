package org.scrutin.results.election.units;

import org.scrutin.results.election.definition.Election;

/** Is told of a tree that has changed in the transaction that changed it, under the log's lock. */
public interface UnitsListener {

  /**
   * @param tree as it is now
   * @param logSize of the election, with the leaves of the change
   */
  void changed(Election election, UnitIndex tree, long logSize);
}
