package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What an answer that is no success says, in one line. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static String text(HttpResponse<String> answer) {
    String status = "Status " + answer.statusCode();
    try {
      JsonNode problem = JSON.readTree(answer.body());
      if (problem.hasNonNull("title") || problem.hasNonNull("type")) {
        return "%s, %s: %s %s"
            .formatted(
                status,
                problem.path("type").asText("about:blank"),
                problem.path("title").asText(),
                problem.path("detail").asText())
            .strip();
      }
    } catch (JsonProcessingException e) {
      return status + ", and the answer is no JSON";
    }
    return status;
  }
}
