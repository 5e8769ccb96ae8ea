package org.scrutin.claims.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.form.Form;
import org.scrutin.claims.heard.HeardElection;
import org.scrutin.claims.heard.HeardTallies;
import org.scrutin.claims.heard.HeardTallies.HeardTally;
import org.scrutin.claims.heard.HeardUnits;
import org.scrutin.contracts.ClaimTarget;
import org.scrutin.platform.web.problem.ProblemType;

/** Holds a claim's scope against what was heard of the count. */
@ApplicationScoped
class ScopeChecks {
  private static final Set<String> FIGURES =
      Set.of(
          "registered",
          "ballots",
          "blank",
          "invalid",
          "valid",
          "voters",
          "received",
          "issued",
          "unused",
          "spoiled",
          "votes",
          "seats");

  private final HeardUnits units;
  private final HeardTallies tallies;

  @Inject
  ScopeChecks(HeardUnits units, HeardTallies tallies) {
    this.units = units;
    this.tallies = tallies;
  }

  /** Faults go to the form; what may still arrive is refused here, to be tried again. */
  void check(Form form, Scope scope, HeardElection election) {
    lists(form, scope, election);
    form.finish();
    units(form, scope, election);
    form.finish();
    target(scope.target(), election);
  }

  private static void lists(Form form, Scope scope, HeardElection election) {
    for (String figure : scope.target().figures()) {
      if (!FIGURES.contains(figure) && !election.lists().containsKey(figure)) {
        form.problem("target.figures", "has " + figure + ", which is no figure and no list");
      }
    }
    for (int i = 0; i < scope.votesAffected().size(); i++) {
      String list = scope.votesAffected().get(i).list();
      if (list != null && !election.lists().containsKey(list)) {
        form.problem("votesAffected[" + i + "].list", "is no list of this election: " + list);
      }
    }
    seats(form, "claimed.seats", scope.claimedSeats(), election);
    if (scope.claimedUnits() != null) {
      scope
          .claimedUnits()
          .forEach((unit, seats) -> seats(form, "claimed.constituencies", seats, election));
    }
  }

  private static void seats(
      Form form, String field, @Nullable Map<String, Integer> seats, HeardElection election) {
    if (seats == null) {
      return;
    }
    for (String list : seats.keySet()) {
      if (!election.lists().containsKey(list)) {
        form.problem(field, "has " + list + ", which is no list of this election");
      }
    }
    if (seats.values().stream().mapToLong(Integer::longValue).sum() > election.seats()) {
      form.problem(field, "has more seats than the election, which has " + election.seats());
    }
  }

  private void units(Form form, Scope scope, HeardElection election) {
    Map<String, String> fields = new LinkedHashMap<>();
    scope.target().units().forEach(unit -> fields.put(unit, "target.units"));
    scope.votesAffected().forEach(votes -> fields.putIfAbsent(votes.unit(), "votesAffected.unit"));
    if (scope.annul() != null) {
      scope.annul().forEach(unit -> fields.putIfAbsent(unit.unit(), "annul.unit"));
    }
    if (scope.claimedUnits() != null) {
      scope
          .claimedUnits()
          .keySet()
          .forEach(unit -> fields.putIfAbsent(unit, "claimed.constituencies.unit"));
    }
    // Whether all are here first: what arrives between the two questions is then found.
    boolean complete = units.complete(election.code());
    Set<String> unknown = units.unknown(election.code(), fields.keySet());
    if (!unknown.isEmpty() && !complete) {
      throw NotYetKnown.of(
              ProblemType.UNITS_NOT_YET_KNOWN,
              "The units of this election have not all arrived here yet. Try again soon.")
          .with("units", unknown.stream().limit(100).toList());
    }
    fields.forEach(
        (unit, field) -> {
          if (unknown.contains(unit)) {
            form.problem(field, "has " + unit + ", which is no unit here");
          }
        });
  }

  private void target(ClaimTarget target, HeardElection election) {
    String code = target.tally();
    if (code == null) {
      return;
    }
    HeardTally tally =
        tallies
            .find(election.code(), code)
            .orElseThrow(
                () ->
                    NotYetKnown.of(
                        ProblemType.TALLY_NOT_YET_KNOWN,
                        "No published tally " + code + " of this election is known here."));
    String at = target.at();
    if (at != null && !reached(election, tally, at)) {
      throw NotYetKnown.of(
              ProblemType.TALLY_NOT_YET_KNOWN,
              "The tally " + code + " is not known here as of " + at + ".")
          .with("known", List.of(tally.revision()));
    }
  }

  private boolean reached(HeardElection election, HeardTally tally, String at) {
    return Character.isDigit(at.charAt(0))
        ? Long.parseLong(at) >= 1 && Long.parseLong(at) <= tally.revision()
        : tallies.released(election.code(), at, tally.code());
  }
}
