package org.scrutin.results.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.tally.Tally;
import org.scrutin.results.figures.seats.LotsReader;

/** The lots of a unit, where they may be drawn. */
@ApplicationScoped
class LotsToDraw {
  private final LotsReader lots;

  @Inject
  LotsToDraw(LotsReader lots) {
    this.lots = lots;
  }

  /**
   * @param unit id
   * @throws Refusal 409 if no seat of the unit waits for lots, or votes are missing that decide
   *     between whom they are
   */
  OpenLots require(Election election, Tally tally, int unit, long revision) {
    LotsReader.ToDraw found =
        lots.of(election, tally, unit, revision)
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.NO_OPEN_LOTS,
                        "No seat that is given in this unit waits for a drawing of lots."));
    if (!found.complete()) {
      throw new Refusal(
          ProblemType.NO_OPEN_LOTS,
          "Sheets are still awaited that decide between whom lots are drawn.");
    }
    return found.lots();
  }
}
