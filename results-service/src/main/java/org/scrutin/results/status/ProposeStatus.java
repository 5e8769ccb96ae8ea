package org.scrutin.results.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.results.sheets.StationStatus;

/** Takes the proposal of a status; nothing counts otherwise for it. */
@ApplicationScoped
class ProposeStatus {
  private final StatusRepository statuses;
  private final Units units;
  private final ElectionLog log;
  private final Clock clock;

  @Inject
  ProposeStatus(StatusRepository statuses, Units units, ElectionLog log, Clock clock) {
    this.statuses = statuses;
    this.units = units;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @throws Refusal 404 for a unit that is no station, 409 if the status is in force, 422 for a
   *     merger into what cannot take it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StatusEntity propose(Election election, String unit, StatusBody body, String person) {
    int station = units.requireStation(election, unit);
    StatusEntity row = new StatusEntity();
    row.electionId = election.id();
    row.unitId = station;
    row.status = body.status();
    row.reason = body.reason();
    row.legalBasis = body.legalBasis();
    row.intoId = into(election, station, body);
    log.lock(election.id());
    requireChange(station, row);
    row.proposal = Proposal.by(person, OffsetDateTime.now(clock));
    statuses.persistAndFlush(row);
    return row;
  }

  private @Nullable Integer into(Election election, int station, StatusBody body) {
    String into = body.into();
    Faults faults = new Faults();
    Integer id = null;
    if (body.status() == StationStatus.MERGED) {
      UnitIndex tree = units.of(election);
      int found = into == null ? UnitIndex.NONE : tree.idOf(into);
      if (found == UnitIndex.NONE || !tree.kind(found).station()) {
        faults.add("/into", "must name the station that has its voters now");
      } else if (found == station) {
        faults.add("/into", "must be another station");
      } else if (status(found) == StationStatus.MERGED) {
        faults.add("/into", "is itself merged into another station");
      } else {
        id = found;
      }
    } else if (into != null) {
      faults.add("/into", "belongs to the status merged alone");
    }
    faults.throwIfAny();
    return id;
  }

  private void requireChange(int station, StatusEntity wanted) {
    StatusEntity known = statuses.inForce(station).orElse(null);
    // A re-run is awaited anew after each, whatever was said before.
    boolean same =
        wanted.status == (known == null ? StationStatus.EXPECTED : known.status)
            && wanted.status != StationStatus.AWAITING_RERUN
            && wanted.status != StationStatus.MERGED;
    if (same) {
      throw new Refusal(
          ProblemType.STATUS_IN_FORCE,
          "The status of this station is " + wanted.status.code() + " already.");
    }
  }

  private StationStatus status(int station) {
    return statuses.inForce(station).map(row -> row.status).orElse(StationStatus.EXPECTED);
  }
}
