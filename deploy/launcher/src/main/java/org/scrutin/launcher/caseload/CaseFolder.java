package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A folder of plain files with the steps in {@code case.json}; checked whole before the first. */
record CaseFolder(Path folder, String code, String title, List<CaseStep> steps) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record Document(
      @JsonProperty(value = "case", required = true) String code,
      @JsonProperty(required = true) String title,
      @JsonProperty(required = true) List<CaseStep> steps) {}

  static CaseFolder read(Path folder) {
    Path file = folder.resolve("case.json");
    if (!Files.isRegularFile(file)) {
      throw new CaseFailure("There is no case.json in " + folder + ".");
    }
    Document document;
    try {
      document = JSON.readValue(file.toFile(), Document.class);
    } catch (IOException e) {
      throw new CaseFailure(file + " cannot be read: " + e.getMessage(), e);
    }
    var result = new CaseFolder(folder, document.code(), document.title(), document.steps());
    result.check();
    return result;
  }

  /** The file that a step sends. Never one outside the folder: a case may come from anybody. */
  Path file(CaseStep step, String body) {
    Path file = folder.resolve(body).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new CaseFailure("Step '" + step.step() + "' names a file outside the case: " + body);
    }
    return file;
  }

  private void check() {
    Set<String> keys = new HashSet<>();
    for (CaseStep step : steps) {
      if (!keys.add(step.idempotencyKey(code))) {
        throw new CaseFailure("Two steps of the case are named '" + step.step() + "'.");
      }
      String body = step.body();
      if (body != null && !Files.isReadable(file(step, body))) {
        throw new CaseFailure("Step '" + step.step() + "' needs " + body + ", which is not there.");
      }
    }
  }
}
