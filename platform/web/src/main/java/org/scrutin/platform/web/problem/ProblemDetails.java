package org.scrutin.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * The body of a problem (RFC 9457 section 3).
 *
 * @param type path under which the type is explained
 * @param instance path of the request
 * @param members further ones, which stand beside the others
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonAnyGetter Map<String, Object> members) {
  static ProblemDetails of(Problem problem, String instance) {
    ProblemType type = problem.type();
    return new ProblemDetails(
        type.uri(),
        type.title(),
        type.status(),
        problem.detail(),
        Excerpt.of(instance, Excerpt.LONG),
        problem.members());
  }
}
