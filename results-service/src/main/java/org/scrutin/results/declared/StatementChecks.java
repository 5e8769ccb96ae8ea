package org.scrutin.results.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutin.results.election.definition.BlankRule;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.sheets.Severity;

/**
 * The identities between declared figures, as the law's view of blank ballots makes them. One is
 * checked where all that it needs is stated; an unstated blank counts as 0, and votes as a whole
 * only where every list is stated.
 */
public final class StatementChecks {
  private static final Severity SEVERITY = Severity.WARNING;

  private final BlankRule blank;
  private final int lists;

  public StatementChecks(ElectionDefinition election) {
    this.blank = election.blank();
    this.lists = election.lists().size();
  }

  public List<StatementFinding> of(Statement statement) {
    List<StatementFinding> findings = new ArrayList<>();
    for (DeclaredUnit unit : statement.units()) {
      validSum(unit).ifPresent(findings::add);
      ballotsSum(unit).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private Optional<StatementFinding> validSum(DeclaredUnit unit) {
    Long valid = unit.figures().get(DeclaredFigure.VALID);
    if (valid == null || unit.votes().size() < lists) {
      return Optional.empty();
    }
    long votes = unit.votes().values().stream().mapToLong(Long::longValue).sum();
    boolean withBlank = blank == BlankRule.VALID;
    long sum = votes + (withBlank ? blank(unit) : 0);
    Map<String, Long> inputs = new LinkedHashMap<>();
    inputs.put("valid", valid);
    if (withBlank) {
      inputs.put("blank", blank(unit));
    }
    inputs.put("votes", votes);
    return unequal(
        valid,
        sum,
        "valid-sum",
        unit,
        withBlank ? "valid = blank + votes" : "valid = votes",
        inputs);
  }

  private Optional<StatementFinding> ballotsSum(DeclaredUnit unit) {
    Long ballots = unit.figures().get(DeclaredFigure.BALLOTS);
    Long valid = unit.figures().get(DeclaredFigure.VALID);
    Long invalid = unit.figures().get(DeclaredFigure.INVALID);
    if (ballots == null || valid == null || invalid == null) {
      return Optional.empty();
    }
    boolean apart = blank == BlankRule.SEPARATE;
    long sum = valid + invalid + (apart ? blank(unit) : 0);
    Map<String, Long> inputs = new LinkedHashMap<>();
    inputs.put("ballots", ballots);
    inputs.put("valid", valid);
    if (apart) {
      inputs.put("blank", blank(unit));
    }
    inputs.put("invalid", invalid);
    return unequal(
        ballots,
        sum,
        "ballots-sum",
        unit,
        apart ? "ballots = valid + blank + invalid" : "ballots = valid + invalid",
        inputs);
  }

  private static long blank(DeclaredUnit unit) {
    return unit.figures().getOrDefault(DeclaredFigure.BLANK, 0L);
  }

  private static Optional<StatementFinding> unequal(
      long stated,
      long sum,
      String code,
      DeclaredUnit unit,
      String formula,
      Map<String, Long> inputs) {
    return stated == sum
        ? Optional.empty()
        : Optional.of(new StatementFinding(code, SEVERITY, unit.unit(), formula, inputs));
  }
}
