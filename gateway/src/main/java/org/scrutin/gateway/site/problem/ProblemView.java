package org.scrutin.gateway.site.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.platform.web.problem.ProblemType;

/**
 * A kind of problem as it is explained.
 *
 * @param type as problem details have it
 * @param advice what the sender can do
 */
@JsonPropertyOrder({"type", "title", "status", "advice"})
record ProblemView(String type, String title, int status, String advice) {
  static ProblemView of(ProblemType type, Language language) {
    return switch (language) {
      case EN -> new ProblemView(type.uri(), type.title(), type.status(), type.advice());
      case KM ->
          new ProblemView(
              type.uri(), KhmerProblems.title(type), type.status(), KhmerProblems.advice(type));
    };
  }
}
