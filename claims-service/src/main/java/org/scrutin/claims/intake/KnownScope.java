package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scrutin.claims.intake.ScopeBody.TargetBody;
import org.scrutin.claims.intake.ScopeChecks.NamedUnit;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.claims.known.KnownTallies;
import org.scrutin.claims.known.KnownTallies.KnownTally;
import org.scrutin.claims.known.KnownUnits;
import org.scrutin.claims.known.NotYetKnown;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Holds a claim's scope against what is known of the count. */
@ApplicationScoped
class KnownScope {
  private static final int MOST_TALLIES = 20;

  private final KnownUnits units;
  private final KnownTallies tallies;

  @Inject
  KnownScope(KnownUnits units, KnownTallies tallies) {
    this.units = units;
    this.tallies = tallies;
  }

  /**
   * Refuses what the election does not have.
   *
   * @throws Refusal 422 with every fault; 409 for what may still arrive
   */
  void check(ScopeBody scope, KnownElection election) {
    Faults faults = new Faults();
    ScopeChecks.lists(scope, election, faults);
    // Whether all are here first: what arrives between the two questions is then found.
    boolean complete = units.complete(election.code());
    Set<String> unknown =
        units.unknown(
            election.code(), ScopeChecks.named(scope).stream().map(NamedUnit::code).toList());
    if (complete) {
      ScopeChecks.units(scope, unknown, faults);
    }
    List<NamedUnit> summed = DisjointUnits.named(scope);
    DisjointUnits.check(
        scope,
        summed.isEmpty()
            ? Map.of()
            : units.above(election.code(), summed.stream().map(NamedUnit::code).toList()),
        faults);
    faults.throwIfAny();
    if (!unknown.isEmpty()) {
      throw NotYetKnown.of(
              ProblemType.UNITS_NOT_YET_KNOWN,
              "Not all units of this election have arrived in the register, and some that are named"
                  + " here have not. Check their codes; if they were defined just now, send the"
                  + " request again after the time that Retry-After states.")
          .with("units", unknown.stream().limit(Faults.MOST).toList());
    }
    if (scope.target() != null) {
      tally(scope.target(), election);
    }
  }

  private void tally(TargetBody target, KnownElection election) {
    String code = target.tally();
    if (code == null) {
      return;
    }
    KnownTally tally =
        tallies.find(election.code(), code).orElseThrow(() -> unknown(election, code));
    String at = target.at();
    if (at != null && !reached(election, tally, at)) {
      throw NotYetKnown.of(
              ProblemType.TALLY_NOT_YET_KNOWN,
              "The register knows the tally %s up to revision %d, and not as of %s. Check it; if that was counted or released just now, send the request again after the time that Retry-After states."
                  .formatted(code, tally.revision(), at))
          .with("known", List.of(tally.revision()));
    }
  }

  /** Early, or mistyped: which are known lets the sender tell. */
  private Refusal unknown(KnownElection election, String code) {
    List<String> known = tallies.codes(election.code(), MOST_TALLIES);
    return NotYetKnown.of(
            ProblemType.TALLY_NOT_YET_KNOWN,
            known.isEmpty()
                ? "No published tally of this election has arrived in the register. If '"
                    + Excerpt.of(code)
                    + "' was made or published just now, send the request again after the time"
                    + " that Retry-After states."
                : "No published tally '"
                    + Excerpt.of(code)
                    + "' has arrived in the register, which knows "
                    + String.join(", ", known)
                    + ". Check the code; only if it was made or published just now, send the"
                    + " request again after the time that Retry-After states.")
        .with("tallies", known);
  }

  private boolean reached(KnownElection election, KnownTally tally, String at) {
    return Character.isDigit(at.charAt(0))
        ? Long.parseLong(at) <= tally.revision()
        : tallies.released(election.code(), at, tally.code());
  }
}
