package org.scrutin.results.election.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;
import org.scrutin.results.election.definition.AllocationBody.ApportionmentBody;
import org.scrutin.results.election.definition.AllocationBody.LevellingBody;
import org.scrutin.results.election.definition.AllocationBody.PartiesBody;
import org.scrutin.results.election.definition.AllocationBody.ThresholdBody;
import org.scrutin.seats.allocation.Level;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.Ratio;

/** Makes an election's rule of what its document states. */
final class RuleMaker {
  private static final String AT = "/allocation";
  private static final String LEVELLING = AT + "/levelling";
  private static final String APPORTIONMENT = AT + "/apportionment";

  private final Map<String, Integer> positions;
  private final Set<String> kinds = new HashSet<>();
  private final int seats;
  private final Faults invalid;
  private final Faults unsupported;
  private final RuleParts parts;

  /**
   * @param lists of the election, for their kinds
   * @param positions of the lists by code
   * @param seats of the election
   * @param unsupported takes what is well formed but cannot be computed here
   */
  RuleMaker(
      List<ElectionList> lists,
      Map<String, Integer> positions,
      int seats,
      Faults invalid,
      Faults unsupported) {
    this.positions = positions;
    lists.forEach(list -> kinds.add(list.kind()));
    this.seats = seats;
    this.invalid = invalid;
    this.unsupported = unsupported;
    this.parts = new RuleParts(invalid, unsupported);
  }

  Optional<AllocationRule> make(AllocationBody stated) {
    Optional<Method> method = parts.method(stated, AT);
    List<Threshold> thresholds = thresholds(stated.thresholds(), AT, false);
    List<Set<Integer>> links = parts.links(stated.links(), positions, AT);
    Tier tier = tier(stated, !links.isEmpty());
    return method.map(
        known ->
            new AllocationRule(
                known, stated.level(), stated.ties(), thresholds, stated.citation(), links, tier));
  }

  private List<Threshold> thresholds(
      @Nullable List<ThresholdBody> stated, String at, boolean national) {
    List<Threshold> thresholds = new ArrayList<>();
    for (int i = 0; stated != null && i < stated.size(); i++) {
      ThresholdBody one = stated.get(i);
      String here = at + "/thresholds/" + i;
      if (national) {
        parts.requireNational(one.level(), here);
      }
      Optional<Ratio> share = parts.share(one.share(), here);
      Set<String> appliesTo = parts.appliesTo(one.appliesTo(), kinds, here);
      Threshold.PartyRange parties = parties(one.parties(), here + "/parties");
      share.ifPresent(
          ratio -> thresholds.add(new Threshold(ratio, one.of(), one.level(), appliesTo, parties)));
    }
    return thresholds;
  }

  private Threshold.PartyRange parties(@Nullable PartiesBody stated, String at) {
    if (stated == null) {
      return Threshold.PartyRange.ANY;
    }
    int from = stated.from();
    Integer to = stated.to();
    if (to != null && to < from) {
      invalid.add(at + "/to", "must be at least " + from + ", as from is");
      return Threshold.PartyRange.ANY;
    }
    return new Threshold.PartyRange(from, to == null ? Integer.MAX_VALUE : to);
  }

  private Tier tier(AllocationBody stated, boolean linked) {
    LevellingBody levelling = stated.levelling();
    ApportionmentBody apportionment = stated.apportionment();
    if (stated.level() == Level.NATIONAL && levelling != null) {
      invalid.add(LEVELLING, "needs the level constituency");
    }
    if (stated.level() == Level.NATIONAL && apportionment != null) {
      invalid.add(APPORTIONMENT, "needs the level constituency");
    }
    if (levelling != null && apportionment != null) {
      parts.refuseBothTiers(AT);
    }
    if (levelling != null && linked) {
      unsupported.add(AT + "/links", "cannot be computed together with levelling");
    }
    if (levelling != null) {
      List<Threshold> national = thresholds(levelling.thresholds(), LEVELLING, true);
      int most = Math.max(1, seats - 1);
      return parts
          .levelling(levelling, levelling.seats(), most, national, LEVELLING)
          .orElse(Tier.NONE);
    }
    return apportionment == null
        ? Tier.NONE
        : parts.apportionment(apportionment, APPORTIONMENT).orElse(Tier.NONE);
  }
}
