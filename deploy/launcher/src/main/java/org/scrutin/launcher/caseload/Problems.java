package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.scrutin.client.ApiException;

/** What an answer that is no success says, in one line. */
final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Problems() {}

  static String text(ApiException refused) {
    String status = "Status " + refused.getCode();
    if (refused.getResponseBody() == null) {
      return status + ", and no answer";
    }
    try {
      JsonNode problem = JSON.readTree(refused.getResponseBody());
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
