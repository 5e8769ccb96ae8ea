package org.scrutin.results.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.TallyFollowers;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.ElectionLog;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.units.UnitIndex;
import org.scrutin.results.election.units.Units;
import org.scrutin.results.proposal.SignatureLeaf;

/**
 * Takes the second supervisor's word: leaf, status and a step of every tally in one transaction.
 */
@ApplicationScoped
class ConfirmStatus {
  private static final String KIND = "status";

  private final StatusRepository statuses;
  private final Units units;
  private final ElectionLog log;
  private final TallyFollowers followers;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  ConfirmStatus(
      StatusRepository statuses,
      Units units,
      ElectionLog log,
      TallyFollowers followers,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.statuses = statuses;
    this.units = units;
    this.log = log;
    this.followers = followers;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @throws Refusal 404 if the station has no such proposal; 409 if it is the person's own,
   *     confirmed or superseded
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public StatusEntity confirm(Election election, String unit, int id, String person) {
    int station = units.requireStation(election, unit);
    log.lock(election.id()); // two who confirm at once: the later one finds it confirmed
    UnitIndex tree = units.within(election); // an amendment may have come before the lock
    StatusEntity row =
        statuses
            .of(station, id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_PROPOSAL,
                        "No status with this number was proposed for this station."));
    boolean newest = statuses.newest(station).filter(one -> one.id == id).isPresent();
    row.proposal.confirm(person, OffsetDateTime.now(clock), newest);
    String code = tree.code(station);
    row.logIndex =
        log.append(
            election.id(), KIND, code, log.nextVersion(election.id(), KIND, code), leaf(row, tree));
    statuses.flush();
    followers.statusesChanged(election, tree, row.logIndex + 1, Map.of(station, row.status));
    return row;
  }

  private StatusLeaf leaf(StatusEntity row, UnitIndex tree) {
    return new StatusLeaf(
        tree.code(row.unitId),
        row.status.code(),
        row.reason,
        row.legalBasis,
        row.intoId == null ? null : tree.code(row.intoId),
        SignatureLeaf.of(row.proposal, pseudonyms));
  }
}
