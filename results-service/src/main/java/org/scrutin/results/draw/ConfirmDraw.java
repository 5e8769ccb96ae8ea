package org.scrutin.results.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.CountStep;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.count.OpenStep;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.log.Pseudonyms;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.lots.DrawnLot;
import org.scrutin.results.proposal.SignatureLeaf;

/** Takes the second commissioner's word: leaf, draw and seats in one step. */
@ApplicationScoped
class ConfirmDraw {
  private final DrawRepository draws;
  private final LotsToDraw lots;
  private final CountStep steps;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  @Inject
  ConfirmDraw(
      DrawRepository draws, LotsToDraw lots, CountStep steps, Pseudonyms pseudonyms, Clock clock) {
    this.draws = draws;
    this.lots = lots;
    this.steps = steps;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * @param unit id
   * @param code of the unit
   * @throws Refusal 404 if there is no such proposal; 409 if it is the person's own, confirmed or
   *     superseded, or if its lots are no longer the ones to be drawn
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public DrawEntity confirm(
      Election election, Tally tally, int unit, String code, int id, String person) {
    DrawEntity row =
        draws
            .of(tally.id(), unit, id)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.UNKNOWN_PROPOSAL,
                        "No draw with this number was proposed for this unit."));
    steps.run(tally.id(), step -> record(step, election, tally, row, code, person));
    return row;
  }

  /** Under the step's lock: of two who confirm at once the second finds it confirmed. */
  private void record(
      OpenStep step, Election election, Tally tally, DrawEntity row, String code, String person) {
    draws.getEntityManager().refresh(row);
    boolean newest =
        draws.newest(row.tallyId, row.unitId).filter(one -> one.id.equals(row.id)).isPresent();
    int version = draws.recorded(row.tallyId, row.unitId) + 1;
    row.proposal.confirm(person, OffsetDateTime.now(clock), newest);
    OpenLots open = lots.require(election, tally, row.unitId, step.revision());
    if (open.seat() != row.seat || open.seats() != row.seats || !open.tied().equals(row.tied)) {
      throw new Refusal(
          ProblemType.NO_OPEN_LOTS,
          "Votes have changed since: from seat "
              + open.seat()
              + " on lots are to be drawn between "
              + String.join(", ", open.tied())
              + ".");
    }
    DrawLeaf leaf =
        new DrawLeaf(
            code,
            DrawnLot.of(row.seat, row.tied, row.winners, !open.units().isEmpty()),
            row.method.code(),
            row.document,
            row.seed,
            row.announcement,
            SignatureLeaf.of(row.proposal, pseudonyms));
    step.appendDraw(
        row.unitId,
        version,
        leaf,
        index -> {
          row.index = index;
          draws.flush();
        });
  }
}
