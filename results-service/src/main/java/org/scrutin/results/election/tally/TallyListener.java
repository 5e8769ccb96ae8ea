package org.scrutin.results.election.tally;

import org.scrutin.results.election.definition.Election;

/** Is told of every new tally in its transaction, under the lock of the election's log. */
public interface TallyListener {

  /**
   * @param election as it was before the tally
   * @param logSize of the election with the tally's leaf
   */
  void created(Election election, Tally tally, long logSize);
}
