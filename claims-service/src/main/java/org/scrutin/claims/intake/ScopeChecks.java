package org.scrutin.claims.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.intake.ScopeBody.AnnulBody;
import org.scrutin.claims.intake.ScopeBody.ClaimedBody;
import org.scrutin.claims.intake.ScopeBody.ConstituencyBody;
import org.scrutin.claims.intake.ScopeBody.TargetBody;
import org.scrutin.claims.intake.ScopeBody.VotesBody;
import org.scrutin.claims.known.KnownElection;
import org.scrutin.claims.validation.DistinctItems;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.platform.web.text.Codes;

/** Rules of a claim's scope that its constraints cannot tell. */
final class ScopeChecks {
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

  private ScopeChecks() {}

  /**
   * A unit that a scope names.
   *
   * @param pointer where it stands
   * @param code in form C
   */
  record NamedUnit(String pointer, String code) {}

  /** What holds of a scope whatever the election. */
  static void check(ScopeBody scope, Faults faults) {
    TargetBody target = scope.target();
    if (target != null) {
      if (target.at() != null && target.tally() == null) {
        faults.add("/target/tally", "is missing: a revision is one of a tally");
      }
      DistinctItems.check(
          "/target/units", target.units().stream().map(Codes::normalized).toList(), faults);
      DistinctItems.check("/target/figures", target.figures(), faults);
    }
    List<VotesBody> affected = orEmpty(scope.votesAffected());
    for (int i = 0; i < affected.size(); i++) {
      votes(affected.get(i), "/votesAffected/" + i, faults);
    }
    if (scope.claimed() != null) {
      claimed(scope.claimed(), faults);
    }
  }

  /** Lists, figures and numbers of seats that the election does not have. */
  static void lists(ScopeBody scope, KnownElection election, Faults faults) {
    TargetBody target = scope.target();
    List<String> figures = target == null ? List.of() : orEmpty(target.figures());
    for (int i = 0; i < figures.size(); i++) {
      if (!FIGURES.contains(figures.get(i)) && !election.lists().containsKey(figures.get(i))) {
        faults.add("/target/figures/" + i, "is no figure and no list of this election");
      }
    }
    List<VotesBody> affected = orEmpty(scope.votesAffected());
    for (int i = 0; i < affected.size(); i++) {
      String list = affected.get(i).list();
      if (list != null && !election.lists().containsKey(list)) {
        faults.add("/votesAffected/" + i + "/list", "is no list of this election");
      }
    }
    ClaimedBody claimed = scope.claimed();
    if (claimed == null) {
      return;
    }
    if (claimed.seats() != null) {
      seats(claimed.seats(), election, faults, "claimed", "seats");
    }
    List<ConstituencyBody> constituencies = orEmpty(claimed.constituencies());
    for (int i = 0; i < constituencies.size(); i++) {
      seats(
          constituencies.get(i).seats(), election, faults, "claimed", "constituencies", i, "seats");
    }
  }

  /** Units that are none of the election. */
  static void units(ScopeBody scope, Set<String> unknown, Faults faults) {
    for (NamedUnit unit : named(scope)) {
      if (unknown.contains(unit.code())) {
        faults.add(unit.pointer(), "is no unit of this election");
      }
    }
  }

  /** Every unit that the scope names, at every place. */
  static List<NamedUnit> named(ScopeBody scope) {
    List<NamedUnit> units = new ArrayList<>();
    TargetBody target = scope.target();
    if (target != null) {
      for (int i = 0; i < target.units().size(); i++) {
        units.add(named("/target/units/" + i, target.units().get(i)));
      }
    }
    List<VotesBody> affected = orEmpty(scope.votesAffected());
    for (int i = 0; i < affected.size(); i++) {
      units.add(named("/votesAffected/" + i + "/unit", affected.get(i).unit()));
    }
    List<AnnulBody> annul = orEmpty(scope.annul());
    for (int i = 0; i < annul.size(); i++) {
      units.add(named("/annul/" + i + "/unit", annul.get(i).unit()));
    }
    List<ConstituencyBody> constituencies =
        scope.claimed() == null ? List.of() : orEmpty(scope.claimed().constituencies());
    for (int i = 0; i < constituencies.size(); i++) {
      units.add(named("/claimed/constituencies/" + i + "/unit", constituencies.get(i).unit()));
    }
    return units;
  }

  private static NamedUnit named(String pointer, String code) {
    return new NamedUnit(pointer, Codes.normalized(code));
  }

  private static void votes(VotesBody votes, String pointer, Faults faults) {
    if (votes.excluded() == null && votes.voided() == null) {
      faults.add(
          pointer + "/excluded", "is missing, and void too: one of them is the number of the item");
    }
    if (votes.low() != null && votes.high() != null && votes.low() > votes.high()) {
      faults.add(pointer + "/low", "must not be above high");
    }
  }

  private static void claimed(ClaimedBody claimed, Faults faults) {
    List<ConstituencyBody> constituencies = orEmpty(claimed.constituencies());
    if (claimed.seats() == null && constituencies.isEmpty()) {
      faults.add("/claimed", "must have seats or constituencies");
    }
    Set<String> units = new HashSet<>();
    for (int i = 0; i < constituencies.size(); i++) {
      if (!units.add(Codes.normalized(constituencies.get(i).unit()))) {
        faults.add("/claimed/constituencies/" + i + "/unit", "stands there already");
      }
    }
  }

  private static void seats(
      Map<String, Integer> seats, KnownElection election, Faults faults, Object... place) {
    for (String list : seats.keySet()) {
      if (!election.lists().containsKey(list)) {
        Object[] member = Arrays.copyOf(place, place.length + 1);
        member[place.length] = list;
        faults.addAt("is no list of this election", member);
      }
    }
    if (seats.values().stream().mapToLong(Integer::longValue).sum() > election.seats()) {
      faults.addAt("gives more seats than the election has, which are " + election.seats(), place);
    }
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
