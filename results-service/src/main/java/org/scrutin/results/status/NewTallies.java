package org.scrutin.results.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.scrutin.results.count.TallyFollowers;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.election.tally.TallyListener;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.sheets.StationStatus;

/** Lets a new tally take over what was said of stations before it was there. */
@ApplicationScoped
class NewTallies implements TallyListener {
  private final StatusRepository statuses;
  private final TallyFollowers followers;
  private final Units units;

  @Inject
  NewTallies(StatusRepository statuses, TallyFollowers followers, Units units) {
    this.statuses = statuses;
    this.followers = followers;
    this.units = units;
  }

  @Override
  public void created(Election election, Tally tally, long logSize) {
    Map<Integer, StationStatus> known = new TreeMap<>();
    statuses.inForceOf(election.id()).forEach(row -> known.put(row.unitId, row.status));
    known.values().removeIf(status -> status == StationStatus.EXPECTED);
    if (!known.isEmpty()) {
      followers.statusesChanged(election, tally, units.within(election), logSize, known);
    }
  }
}
