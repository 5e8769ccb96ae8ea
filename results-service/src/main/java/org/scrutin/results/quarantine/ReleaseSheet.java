package org.scrutin.results.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.proposal.Proposal;
import org.scrutin.results.proposal.SignatureLeaf;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStates;

/** Releases a quarantined sheet: proposed by one supervisor, counted with the word of another. */
@ApplicationScoped
class ReleaseSheet {
  private static final String KIND = "quarantine-release";

  private final StationStates stations;
  private final QuarantineReleaseRepository releases;
  private final CountStep steps;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  ReleaseSheet(
      StationStates stations,
      QuarantineReleaseRepository releases,
      CountStep steps,
      Pseudonyms pseudonyms,
      Clock clock) {
    this.stations = stations;
    this.releases = releases;
    this.steps = steps;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @param station id
   * @throws Refusal 409 if that version is not the one that waits
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public QuarantineReleaseEntity propose(
      Tally tally, int station, QuarantineReleaseBody body, String person) {
    requireHeld(tally.id(), station, body.version());
    QuarantineReleaseEntity row = new QuarantineReleaseEntity();
    row.tallyId = tally.id();
    row.unitId = station;
    row.version = body.version();
    row.reason = body.reason();
    row.proposal = Proposal.by(person, OffsetDateTime.now(clock));
    releases.persistAndFlush(row);
    return row;
  }

  /**
   * @throws Refusal 404 if there is no such proposal; 409 if it is the person's own, confirmed or
   *     superseded, or if another sheet has come meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public QuarantineReleaseEntity confirm(
      Tally tally, int station, String code, int id, String reason, String person) {
    QuarantineReleaseEntity row =
        releases
            .of(tally.id(), station, id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_PROPOSAL,
                        "No release with this number was proposed for a sheet of this station."));
    steps.run(tally.id(), step -> count(step, row, code, reason, person));
    return row;
  }

  /** Under the step's lock: of two who confirm at once the second finds it confirmed. */
  private void count(
      OpenStep step, QuarantineReleaseEntity row, String code, String reason, String person) {
    releases.getEntityManager().refresh(row);
    boolean newest =
        releases
            .newest(row.tallyId, row.unitId, row.version)
            .filter(one -> one.id.equals(row.id))
            .isPresent();
    row.proposal.confirm(person, OffsetDateTime.now(clock), newest);
    requireHeld(row.tallyId, row.unitId, row.version);
    row.confirmation = reason;
    QuarantineReleaseLeaf leaf =
        new QuarantineReleaseLeaf(
            code, row.version, row.reason, reason, SignatureLeaf.of(row.proposal, pseudonyms));
    step.append(
        KIND,
        code,
        row.version,
        leaf,
        List.of(row.unitId),
        index -> {
          row.index = index;
          releases.flush();
        });
  }

  private void requireHeld(int tally, int station, int version) {
    StationState state = stations.of(tally, station);
    if (state.version() != version) {
      throw new Refusal(
          ProblemType.NOT_QUARANTINED,
          state.version() == 0
              ? "This tally has no sheet of this station."
              : "The newest sheet of this station is version "
                  + state.version()
                  + "; only the newest can be released.");
    }
    if (!state.held()) {
      throw new Refusal(
          ProblemType.NOT_QUARANTINED, "Version " + version + " is not held back; it counts.");
    }
  }
}
