package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** Waits until every accepted row of an import is counted, or says why that will not happen. */
final class ImportWait {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN_REJECTIONS = 5;

  private final CaseClient client;
  private final Consumer<String> progress;
  private final Duration pause;

  ImportWait(CaseClient client, Consumer<String> progress, Duration pause) {
    this.client = client;
    this.progress = progress;
    this.pause = pause;
  }

  void until(CaseStep step, URI location) throws IOException, InterruptedException {
    String shown = "";
    while (true) {
      HttpResponse<String> answer = client.get(step.as(), location);
      if (answer.statusCode() != 200) {
        throw new CaseFailure(
            "Step '%s': the import cannot be watched. %s"
                .formatted(step.step(), Problems.text(answer)));
      }
      JsonNode state = JSON.readTree(answer.body());
      switch (state.path("state").asText()) {
        case "checking" -> {}
        case "valid" -> {
          return;
        }
        case "applied" -> {
          if (state.path("counted").asLong() == state.path("accepted").asLong()) {
            return;
          }
        }
        default -> throw new CaseFailure(refusal(step, state));
      }
      String line =
          "    %,d rows read, %,d counted"
              .formatted(state.path("rows").asLong(), state.path("counted").asLong());
      if (!line.equals(shown)) {
        progress.accept(line);
        shown = line;
      }
      Thread.sleep(pause);
    }
  }

  private static String refusal(CaseStep step, JsonNode state) {
    var text = new StringBuilder();
    text.append("Step '%s': the import is %s".formatted(step.step(), state.path("state").asText()));
    if (state.hasNonNull("failure")) {
      text.append(": ").append(state.get("failure").asText());
    }
    long rejected = state.path("rejectedCount").asLong();
    if (rejected > 0) {
      text.append("; %,d rows are refused:".formatted(rejected));
    }
    int shown = 0;
    for (JsonNode row : state.path("rejected")) {
      if (shown++ == SHOWN_REJECTIONS) {
        break;
      }
      text.append(
          "%n  line %d, %s: %s"
              .formatted(
                  row.path("line").asLong(),
                  row.path("code").asText(),
                  row.path("message").asText()));
    }
    return text.toString();
  }
}
