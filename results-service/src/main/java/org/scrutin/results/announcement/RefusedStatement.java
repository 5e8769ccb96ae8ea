package org.scrutin.results.announcement;

import java.util.Locale;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.declared.InvalidStatement;
import org.scrutin.results.declared.StatementProblem;

/** What is answered for a statement that is refused: the first fault names the type. */
final class RefusedStatement {
  private static final int UNPROCESSABLE = 422;

  private RefusedStatement() {}

  static Refusal of(InvalidStatement invalid) {
    StatementProblem first = invalid.problems().getFirst();
    return new Refusal(
            new ProblemType(first.code(), title(first.code()), UNPROCESSABLE),
            "The statement was not stored. Correct it and send it again. "
                + first.field()
                + ": "
                + first.message()
                + ".")
        .with("problems", invalid.problems());
  }

  private static String title(String code) {
    return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
  }
}
