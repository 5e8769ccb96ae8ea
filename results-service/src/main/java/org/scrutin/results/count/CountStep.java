package org.scrutin.results.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/** The only writer of a tally's log: facts, totals and seats move together or not at all. */
@ApplicationScoped
public class CountStep {
  /**
   * Runs one step in the caller's transaction. Locks the tally's row, so a second counter of the
   * same tally waits here until the first has committed or rolled back. A step whose {@code facts}
   * append nothing leaves no trace.
   *
   * @param facts appends what the step counts; what it throws rolls the step back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StepResult run(int tallyId, Consumer<OpenStep> facts) {
    throw new UnsupportedOperationException("the count step of tally " + tallyId);
  }
}
