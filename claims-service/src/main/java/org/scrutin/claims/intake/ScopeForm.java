package org.scrutin.claims.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Scope;
import org.scrutin.claims.form.Form;
import org.scrutin.contracts.AffectedVotes;
import org.scrutin.contracts.ClaimAdmitted.AnnulledUnit;
import org.scrutin.contracts.ClaimTarget;

/** Reads what a claim is about, from a filing or from an admission that restates it. */
final class ScopeForm {
  private static final int MOST_UNITS = 10_000;
  private static final int LONGEST_CODE = 64;
  private static final Pattern TALLY = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern AT = Pattern.compile("[0-9]{1,16}|[a-z][a-z0-9-]{0,62}");
  private static final Set<String> BASES = new TreeSet<>(Set.of("enumerated", "estimated"));

  private ScopeForm() {}

  /** Parts that are not stated stay as they were; without a scope before, a target is required. */
  static Scope read(Form form, @Nullable Scope before) {
    ClaimTarget target =
        form.object("target")
            .map(ScopeForm::target)
            .orElse(before == null ? null : before.target());
    if (target == null) {
      form.problem("target", "is missing");
      target = new ClaimTarget(null, null, List.of(), List.of());
    }
    List<AnnulledUnit> annul = annul(form);
    List<AffectedVotes> affected = affected(form);
    Form claimed = form.object("claimed").orElse(null);
    Map<String, Integer> seats = claimed == null ? null : claimed.numbers("seats");
    Map<String, Map<String, Integer>> units = claimed == null ? null : units(claimed);
    if (claimed != null && seats == null && units == null) {
      form.problem("claimed", "must have seats or constituencies");
    }
    if (before == null) {
      return new Scope(target, annul, affected, seats, units);
    }
    return new Scope(
        target,
        form.has("annul") ? annul : before.annul(),
        form.has("votesAffected") ? affected : before.votesAffected(),
        claimed == null ? before.claimedSeats() : seats,
        claimed == null ? before.claimedUnits() : units);
  }

  private static ClaimTarget target(Form form) {
    String tally = form.matching("tally", TALLY, "the code of a tally").orElse(null);
    String at = form.lineOrNumber("at").orElse(null);
    if (at != null && !AT.matcher(at).matches()) {
      form.problem("at", "must be a revision or the name of a release");
    }
    if (at != null && !form.has("tally")) {
      form.problem("tally", "is missing: a revision is one of a tally");
    }
    List<String> units = form.lines("units", LONGEST_CODE, MOST_UNITS);
    if (units.isEmpty()) {
      form.problem("units", "must name at least one unit");
    }
    return new ClaimTarget(tally, at, units, form.lines("figures", LONGEST_CODE, 100));
  }

  private static @Nullable List<AnnulledUnit> annul(Form form) {
    List<AnnulledUnit> units = new ArrayList<>();
    for (Form item : form.objects("annul", MOST_UNITS)) {
      units.add(new AnnulledUnit(item.requiredLine("unit")));
    }
    return units.isEmpty() ? null : List.copyOf(units);
  }

  private static List<AffectedVotes> affected(Form form) {
    List<AffectedVotes> all = new ArrayList<>();
    for (Form item : form.objects("votesAffected", MOST_UNITS)) {
      AffectedVotes votes =
          new AffectedVotes(
              item.requiredLine("unit"),
              item.count("excluded"),
              item.count("void"),
              item.line("list").orElse(null),
              item.requiredOneOf("basis", BASES),
              item.line("method").orElse(null),
              item.count("low"),
              item.count("high"));
      if (!item.has("excluded") && !item.has("void")) {
        item.problem("excluded", "is missing, and void too: one of them is the number");
      }
      if (votes.low() != null && votes.high() != null && votes.low() > votes.high()) {
        item.problem("low", "must not be above high");
      }
      all.add(votes);
    }
    return List.copyOf(all);
  }

  private static @Nullable Map<String, Map<String, Integer>> units(Form claimed) {
    Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
    for (Form item : claimed.objects("constituencies", MOST_UNITS)) {
      String unit = item.requiredLine("unit");
      Map<String, Integer> seats = item.numbers("seats");
      if (seats == null) {
        item.problem("seats", "is missing");
      } else if (units.put(unit, seats) != null) {
        item.problem("unit", "is there twice");
      }
    }
    return units.isEmpty() ? null : units;
  }
}
