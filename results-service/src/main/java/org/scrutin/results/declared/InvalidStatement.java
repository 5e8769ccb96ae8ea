package org.scrutin.results.declared;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is no statement on this election: every fault that was found, at once. */
public final class InvalidStatement extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<StatementProblem> problems;

  InvalidStatement(List<StatementProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.message())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** At least one. */
  public List<StatementProblem> problems() {
    return problems;
  }
}
