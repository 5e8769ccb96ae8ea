package org.scrutin.results.election;

import java.util.List;
import java.util.stream.Collectors;

/** An {@code election.json} that defines no election: every fault that was found, at once. */
public final class InvalidDefinition extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> problems;
  private final boolean unsupported;

  InvalidDefinition(List<FieldProblem> problems, boolean unsupported) {
    super(
        problems.stream()
            .map(problem -> problem.field() + ": " + problem.reason())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
    this.unsupported = unsupported;
  }

  public List<FieldProblem> problems() {
    return problems;
  }

  /** Whether it is well formed and only states a rule that cannot be computed here. */
  public boolean unsupported() {
    return unsupported;
  }
}
