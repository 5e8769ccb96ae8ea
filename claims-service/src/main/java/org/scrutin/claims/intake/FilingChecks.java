package org.scrutin.claims.intake;

import java.time.OffsetDateTime;
import org.scrutin.claims.docket.ClaimKind;
import org.scrutin.claims.ground.Grounds;
import org.scrutin.claims.validation.DistinctItems;
import org.scrutin.platform.web.problem.Faults;

/** Rules of a filing that its constraints cannot tell, whatever its election. */
final class FilingChecks {
  private FilingChecks() {}

  /**
   * @param registrar whether a registrar files it, for somebody else
   */
  static void check(FilingBody body, boolean registrar, OffsetDateTime now, Faults faults) {
    if (Grounds.find(body.ground()).isEmpty()) {
      faults.add("/ground", "is not in the catalogue, see /api/v1/grounds");
    }
    if (body.kind() == ClaimKind.RIVAL_RESULT && body.claimed() == null) {
      faults.add("/claimed", "is missing: a rival result says which seats it gives");
    }
    DistinctItems.check("/relief", body.relief(), faults);
    ScopeChecks.check(body, faults);
    HistoricChecks.check(
        "receivedAt", body.receivedAt(), body.source(), registrar, true, now, faults);
    if (!registrar) {
      HistoricChecks.registrarOnly("filedBy", body.filedBy(), faults);
      HistoricChecks.registrarOnly("decidedBy", body.decidedBy(), faults);
      HistoricChecks.registrarOnly("decidedByRespondent", body.decidedByRespondent(), faults);
    } else if (body.filedBy() == null) {
      faults.add("/filedBy", "is missing: say who filed this");
    }
  }
}
