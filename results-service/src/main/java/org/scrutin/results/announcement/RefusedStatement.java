package org.scrutin.results.announcement;

import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.InvalidStatement;
import org.scrutin.results.declared.StatementProblem;

/** What is answered for a statement that is refused: the first fault names the type. */
final class RefusedStatement {
  private RefusedStatement() {}

  static Refusal of(InvalidStatement invalid) {
    StatementProblem first = invalid.problems().getFirst();
    return new Refusal(
            ProblemType.INVALID,
            "The statement was not stored. Correct it and send it again. "
                + first.field()
                + ": "
                + first.message()
                + ".")
        .with("problems", invalid.problems());
  }
}
