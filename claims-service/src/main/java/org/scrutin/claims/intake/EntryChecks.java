package org.scrutin.claims.intake;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Outcome;
import org.scrutin.claims.intake.EntryBody.RemedyBody;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.claims.validation.DistinctItems;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Codes;

/** Rules of an act that its constraints cannot tell, given the docket that it is to follow. */
final class EntryChecks {
  private EntryChecks() {}

  /**
   * @param authority the tally of the body that counts, if it is known
   * @param registrar whether a registrar enters it, who may state when and where it was done
   */
  static void check(
      EntryBody body,
      Docket docket,
      Optional<KnownTally> authority,
      boolean registrar,
      OffsetDateTime now,
      Faults faults) {
    members(body, faults);
    historic(body, registrar, now, faults);
    switch (body.type()) {
      case ADMITTED -> {
        require("reasons", body.reasons(), faults);
        ScopeChecks.check(body, faults);
        tally(body, docket, authority, faults);
      }
      case INADMISSIBLE -> require("reasons", body.reasons(), faults);
      case DECIDED -> decided(body, docket, faults);
      case INVESTIGATION_OPENED,
          INVESTIGATION_CLOSED,
          WITHDRAWN,
          WITHDRAWAL_RECORDED,
          WITHDRAWAL_CONFIRMED -> {
        // Nothing more is asked of these.
      }
    }
  }

  private static void members(EntryBody body, Faults faults) {
    stated(body)
        .forEach(
            (name, value) -> {
              if (value != null && !body.type().members().contains(name)) {
                faults.add("/" + name, "is not of the act " + body.type().code());
              }
            });
  }

  /** The members that are not of every act. */
  private static Map<String, @Nullable Object> stated(EntryBody body) {
    Map<String, @Nullable Object> stated = new LinkedHashMap<>();
    stated.put("reasons", body.reasons());
    stated.put("by", body.by());
    stated.put("decidedBy", body.decidedBy());
    stated.put("decidedByRespondent", body.decidedByRespondent());
    stated.put("target", body.target());
    stated.put("votesAffected", body.votesAffected());
    stated.put("annul", body.annul());
    stated.put("claimed", body.claimed());
    stated.put("outcome", body.outcome());
    stated.put("remedies", body.remedies());
    return stated;
  }

  /** Somebody has to say which figures are disputed; the authority's are the usual ones. */
  private static void tally(
      EntryBody body, Docket docket, Optional<KnownTally> authority, Faults faults) {
    String tally = body.target() == null ? docket.scope().target().tally() : body.target().tally();
    if (tally == null && authority.isEmpty() && !faults.has("/target/tally")) {
      faults.add("/target/tally", "is missing: say which tally the admitted claim is about");
    }
  }

  private static void decided(EntryBody body, Docket docket, Faults faults) {
    require("reasons", body.reasons(), faults);
    require("outcome", body.outcome(), faults);
    if (body.by() == null && docket.decidedBy().isEmpty()) {
      faults.add("/by", "is missing: no deciding body is known");
    }
    List<RemedyBody> remedies = ScopeChecks.orEmpty(body.remedies());
    if (body.outcome() == Outcome.DISMISSED && !remedies.isEmpty()) {
      faults.add("/remedies", "must be empty where a claim is dismissed");
    }
    for (int i = 0; i < remedies.size(); i++) {
      DistinctItems.check(
          "/remedies/" + i + "/units",
          ScopeChecks.orEmpty(remedies.get(i).units()).stream().map(Codes::normalized).toList(),
          faults);
    }
  }

  private static void historic(
      EntryBody body, boolean registrar, OffsetDateTime now, Faults faults) {
    if (body.type() == EntryType.WITHDRAWAL_CONFIRMED) {
      ofRecording("actedAt", body.actedAt(), faults);
      ofRecording("source", body.source(), faults);
      return;
    }
    boolean required = body.type() == EntryType.WITHDRAWAL_RECORDED;
    HistoricChecks.check(
        "actedAt", body.actedAt(), body.source(), registrar, required, now, faults);
  }

  private static void ofRecording(String name, @Nullable Object stated, Faults faults) {
    if (stated != null) {
      faults.add("/" + name, "must not be stated: it is that of the recorded withdrawal");
    }
  }

  private static void require(String name, @Nullable Object stated, Faults faults) {
    if (stated == null) {
      faults.add("/" + name, "is missing");
    }
  }
}
