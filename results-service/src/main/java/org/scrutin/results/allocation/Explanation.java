package org.scrutin.results.allocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scrutin.results.election.ElectionDefinition;
import org.scrutin.results.election.ElectionList;
import org.scrutin.results.seats.Award;
import org.scrutin.results.seats.DivisorMethod;
import org.scrutin.results.seats.LargestRemainder;
import org.scrutin.results.seats.Method;
import org.scrutin.results.seats.Threshold;

/** A rule and a worksheet in JSON: votes, lists that thresholds keep out, quotients in order. */
final class Explanation {
  private final ElectionDefinition election;

  Explanation(ElectionDefinition election) {
    this.election = election;
  }

  ObjectNode rule() {
    ObjectNode rule = JsonNodeFactory.instance.objectNode();
    Method method = election.allocation().method();
    rule.put("method", method.code());
    if (method instanceof DivisorMethod.ModifiedSainteLague modified) {
      rule.put("firstDivisor", modified.first().toString());
    }
    if (method instanceof LargestRemainder remainder) {
      rule.put("quota", remainder.quota().code());
    }
    rule.put("level", election.allocation().level().code());
    rule.put("ties", election.allocation().ties().code());
    var thresholds = rule.putArray("thresholds");
    for (Threshold threshold : election.allocation().thresholds()) {
      ObjectNode one = thresholds.addObject();
      one.put("share", threshold.share().toString());
      one.put("of", threshold.of().code());
      one.put("level", threshold.level().code());
      threshold.appliesTo().stream().sorted().forEach(one.putArray("appliesTo")::add);
    }
    rule.put("citation", election.allocation().citation());
    return rule;
  }

  ObjectNode of(Worksheet worksheet) {
    ObjectNode explanation = JsonNodeFactory.instance.objectNode();
    explanation.put("valid", worksheet.valid());
    List<ElectionList> lists = election.lists();
    ObjectNode votes = explanation.putObject("votes");
    var keptOut = explanation.putArray("keptOut");
    for (int list = 0; list < lists.size(); list++) {
      if (worksheet.votes().get(list) > 0) {
        votes.put(lists.get(list).code(), worksheet.votes().get(list));
        if (!worksheet.admitted().get(list)) {
          keptOut.add(lists.get(list).code());
        }
      }
    }
    var awards = explanation.putArray("worksheet");
    for (Award award : worksheet.awards()) {
      ObjectNode one = awards.addObject();
      one.put("seat", award.seat());
      one.put("list", lists.get(award.list()).code());
      one.put("votes", award.votes());
      one.put("divisor", award.divisor());
      one.put("quotient", award.votes() + "/" + award.divisor());
    }
    return explanation;
  }
}
