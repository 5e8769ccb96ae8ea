package org.scrutin.results.calculator;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.scrutin.results.election.FieldProblem;

/** A request that cannot be calculated, with every field at fault. */
final class InvalidCalculation extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient List<FieldProblem> problems;
  private final boolean unsupported;

  /**
   * @param unsupported well formed, but no method of this library
   */
  InvalidCalculation(List<FieldProblem> problems, boolean unsupported) {
    super(
        problems.stream()
            .map(problem -> problem.field() + " " + problem.reason())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
    this.unsupported = unsupported;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  boolean unsupported() {
    return unsupported;
  }
}
