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
record ProblemTypeAnswer(String type, String title, int status, String advice) {
  static ProblemTypeAnswer of(ProblemType type, Language language) {
    return switch (language) {
      case EN -> new ProblemTypeAnswer(type.uri(), type.title(), type.status(), type.advice());
      case KM ->
          new ProblemTypeAnswer(
              type.uri(), KhmerProblems.title(type), type.status(), KhmerProblems.advice(type));
    };
  }
}
