package org.scrutin.results.figures.seats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.results.election.definition.AllocationRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.seats.allocation.Contest;

/** Worksheets of an election: votes, lists that thresholds keep out, every seat in words. */
final class ExplanationAnswers {
  private final ElectionDefinition election;
  private final WorksheetWindow window;

  ExplanationAnswers(ElectionDefinition election, WorksheetWindow window) {
    this.election = election;
    this.window = window;
  }

  ExplanationAnswer of(Worksheet worksheet) {
    Contest contest = worksheet.contest();
    Map<String, Long> votes = new LinkedHashMap<>();
    List<String> keptOut = new ArrayList<>();
    for (int list = 0; list < contest.votes().length; list++) {
      if (contest.votes()[list] > 0) {
        votes.put(code(list), contest.votes()[list]);
        if (!contest.admitted().get(list)) {
          keptOut.add(code(list));
        }
      }
    }
    AllocationRule rule = election.allocation();
    StepAnswers steps =
        new StepAnswers(this::code, this::name, rule.citation(), !rule.links().isEmpty(), window);
    StepAnswers.Shown worked = steps.steps(contest, worksheet.outcome());
    return new ExplanationAnswer(
        null,
        worksheet.valid(),
        votes,
        keptOut,
        null,
        worked.shown(),
        worked.total(),
        steps.quotaFirst(contest, worksheet.outcome()));
  }

  /** Tells the steps of a tier above the constituencies. */
  TierAnswers tier() {
    return new TierAnswers(this::code, this::name, election.allocation().citation(), window);
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
