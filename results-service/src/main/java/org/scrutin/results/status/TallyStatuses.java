package org.scrutin.results.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.StepContext;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tallies;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyListener;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.sheets.StationStatus;

/** Lets tallies follow what is said of stations: a step each, with one leaf of kind units. */
@ApplicationScoped
class TallyStatuses implements TallyListener {
  private final StatusRepository statuses;
  private final CountStep steps;
  private final Tallies tallies;
  private final Units units;

  @Inject
  TallyStatuses(StatusRepository statuses, CountStep steps, Tallies tallies, Units units) {
    this.statuses = statuses;
    this.steps = steps;
    this.tallies = tallies;
    this.units = units;
  }

  /**
   * A step of every tally of the election.
   *
   * @param logSize of the election, whose last leaf is the cause
   */
  void follow(Election election, StepContext context, long logSize, List<StatusEntity> confirmed) {
    for (Tally tally : tallies.all(election)) {
      follow(tally, context, logSize, confirmed);
    }
  }

  /** A tally that is new takes over what was said before it was there. */
  @Override
  public void created(Election election, Tally tally, long logSize) {
    List<StatusEntity> known = statuses.inForceOf(election.id());
    if (!known.isEmpty()) {
      StepContext context = new StepContext(election.definition(), units.of(election));
      follow(tally, context, logSize, known);
    }
  }

  private void follow(
      Tally tally, StepContext context, long logSize, List<StatusEntity> confirmed) {
    Map<Integer, StationStatus> statuses = new TreeMap<>();
    confirmed.forEach(row -> statuses.put(row.unitId, row.status));
    steps.run(tally.id(), context, step -> step.appendUnits(logSize, statuses));
  }
}
