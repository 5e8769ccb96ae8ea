package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Threshold;
import org.scrutin.seats.allocation.Tier;
import org.scrutin.seats.method.DivisorMethod;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Method;

/** A rule and a worksheet in JSON: votes, lists that thresholds keep out, every seat in words. */
final class Explanation {
  private final ElectionDefinition election;

  Explanation(ElectionDefinition election) {
    this.election = election;
  }

  ObjectNode rule() {
    AllocationRule allocation = election.allocation();
    ObjectNode rule = JsonNodeFactory.instance.objectNode();
    putMethod(rule, allocation.method());
    rule.put("level", allocation.level().code());
    rule.put("ties", allocation.ties().code());
    putThresholds(rule, allocation.thresholds());
    switch (allocation.tier()) {
      case Tier.None _ -> {}
      case Tier.Levelled levelled -> {
        ObjectNode tier = rule.putObject("levelling");
        putMethod(tier, levelled.method());
        tier.put("seats", levelled.seats());
        putThresholds(tier, levelled.thresholds());
      }
      case Tier.Apportioned apportioned ->
          putMethod(rule.putObject("apportionment"), apportioned.method());
    }
    if (!allocation.links().isEmpty()) {
      var links = rule.putArray("links");
      allocation
          .links()
          .forEach(link -> link.stream().sorted().map(this::code).forEach(links.addArray()::add));
    }
    rule.put("citation", allocation.citation());
    return rule;
  }

  private static void putMethod(ObjectNode rule, Method method) {
    rule.put("method", method.code());
    if (method instanceof DivisorMethod.ModifiedSainteLague modified) {
      rule.put("firstDivisor", modified.first().toString());
    }
    if (method instanceof LargestRemainder remainder) {
      rule.put("quota", remainder.quota().code());
    }
  }

  private static void putThresholds(ObjectNode rule, List<Threshold> stated) {
    var thresholds = rule.putArray("thresholds");
    for (Threshold threshold : stated) {
      ObjectNode one = thresholds.addObject();
      one.put("share", threshold.share().toString());
      one.put("of", threshold.of().code());
      one.put("level", threshold.level().code());
      threshold.appliesTo().stream().sorted().forEach(one.putArray("appliesTo")::add);
      if (!threshold.parties().equals(Threshold.Parties.ANY)) {
        one.putObject("parties")
            .put("from", threshold.parties().from())
            .put("to", threshold.parties().to());
      }
    }
  }

  ObjectNode of(Worksheet worksheet) {
    Contest contest = worksheet.contest();
    ObjectNode explanation = JsonNodeFactory.instance.objectNode();
    explanation.put("valid", worksheet.valid());
    ObjectNode votes = explanation.putObject("votes");
    var keptOut = explanation.putArray("keptOut");
    for (int list = 0; list < contest.votes().length; list++) {
      if (contest.votes()[list] > 0) {
        votes.put(code(list), contest.votes()[list]);
        if (!contest.admitted().get(list)) {
          keptOut.add(code(list));
        }
      }
    }
    AllocationRule rule = election.allocation();
    WorksheetJson json =
        new WorksheetJson(this::code, this::name, rule.citation(), !rule.links().isEmpty());
    explanation.set("worksheet", json.steps(contest, worksheet.outcome()));
    json.quotaFirst(contest, worksheet.outcome())
        .ifPresent(other -> explanation.set("quotaFirst", other));
    return explanation;
  }

  /** Tells the steps of a tier above the constituencies. */
  TierJson tier() {
    return new TierJson(this::code, this::name, election.allocation().citation());
  }

  private String code(int list) {
    return election.lists().get(list).code();
  }

  /** In English, or short, or in any language that it has. */
  private String name(int list) {
    ElectionList of = election.lists().get(list);
    Map<String, String> names = of.name();
    return List.of("en", "short").stream()
        .filter(names::containsKey)
        .findFirst()
        .map(names::get)
        .or(() -> names.keySet().stream().sorted().findFirst().map(names::get))
        .orElse(of.code());
  }
}
