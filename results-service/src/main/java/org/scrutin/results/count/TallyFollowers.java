package org.scrutin.results.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.UnitsListener;
import org.scrutin.results.sheets.StationStatus;

/**
 * Lets every tally follow what its election's log says of units: a step each, with one leaf. The
 * caller's transaction holds the lock of that log.
 */
@ApplicationScoped
public class TallyFollowers implements UnitsListener {
  private final CountStep steps;
  private final Tallies tallies;

  @Inject
  TallyFollowers(CountStep steps, Tallies tallies) {
    this.steps = steps;
    this.tallies = tallies;
  }

  /** Totals that a tally has are made anew for the new tree. */
  @Override
  public void changed(Election election, UnitIndex tree, long logSize) {
    StepContext context = new StepContext(election.definition(), tree);
    for (Tally tally : tallies.all(election)) {
      steps.run(tally.id(), context, step -> follow(step, logSize));
    }
  }

  /** Decided under the tally's lock: its first step may have been under way on the tree before. */
  private static void follow(OpenStep step, long logSize) {
    if (step.revision() > 0) {
      step.appendUnits(logSize, Map.of());
      step.recount();
    }
  }

  /**
   * Stations have another status.
   *
   * @param tree as it is
   * @param logSize of the election, with the leaves that say so
   */
  public void statusesChanged(
      Election election, UnitIndex tree, long logSize, Map<Integer, StationStatus> statuses) {
    for (Tally tally : tallies.all(election)) {
      statusesChanged(election, tally, tree, logSize, statuses);
    }
  }

  /** The same for one tally. */
  public void statusesChanged(
      Election election,
      Tally tally,
      UnitIndex tree,
      long logSize,
      Map<Integer, StationStatus> statuses) {
    StepContext context = new StepContext(election.definition(), tree);
    steps.run(tally.id(), context, step -> step.appendUnits(logSize, statuses));
  }
}
