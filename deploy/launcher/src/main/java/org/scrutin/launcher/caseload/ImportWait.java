package org.scrutin.launcher.caseload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scrutin.client.ApiException;
import org.scrutin.client.api.ImportsApi;
import org.scrutin.client.model.ImportAnswer;
import org.scrutin.client.model.Rejection;
import org.scrutin.launcher.caseload.CaseOperations.StartedImport;

/** Waits until every accepted row of an import is counted, or says why that will not happen. */
final class ImportWait {
  private static final int SHOWN_REJECTIONS = 5;

  private final Client client;
  private final ImportsApi imports;
  private final Consumer<String> progress;
  private final Duration pause;

  ImportWait(Client client, Consumer<String> progress, Duration pause) {
    this.client = client;
    this.imports = new ImportsApi(client.api());
    this.progress = progress;
    this.pause = pause;
  }

  void until(CaseStep step, StartedImport started) throws IOException, InterruptedException {
    String shown = "";
    while (true) {
      ImportAnswer state = read(step, started);
      switch (state.getState()) {
        case CHECKING -> {}
        case VALID -> {
          return;
        }
        case APPLIED -> {
          if (Objects.equals(state.getCounted(), state.getAccepted())) {
            return;
          }
        }
        default -> throw new CaseFailure(refusal(step, state));
      }
      String line =
          "    %,d rows read, %,d counted"
              .formatted(number(state.getRows()), number(state.getCounted()));
      if (!line.equals(shown)) {
        progress.accept(line);
        shown = line;
      }
      Thread.sleep(pause);
    }
  }

  private ImportAnswer read(CaseStep step, StartedImport started)
      throws IOException, InterruptedException {
    try {
      return client.as(
          step.as(), () -> imports.getImport(started.election(), started.id(), started.tally()));
    } catch (ApiException e) {
      throw new CaseFailure(
          "Step '%s': the import cannot be watched. %s".formatted(step.step(), Problems.text(e)),
          e);
    }
  }

  private static String refusal(CaseStep step, ImportAnswer state) {
    var text = new StringBuilder();
    text.append("Step '%s': the import is %s".formatted(step.step(), state.getState()));
    if (state.getFailure() != null) {
      text.append(": ").append(state.getFailure());
    }
    if (number(state.getRejectedCount()) > 0) {
      text.append("; %,d rows are refused:".formatted(state.getRejectedCount()));
    }
    Optional.ofNullable(state.getRejected()).stream()
        .flatMap(List::stream)
        .limit(SHOWN_REJECTIONS)
        .forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(Rejection row) {
    return "%n  line %d, %s: %s".formatted(row.getLine(), row.getCode(), row.getMessage());
  }

  private static long number(@Nullable Number stated) {
    return stated == null ? 0 : stated.longValue();
  }
}
