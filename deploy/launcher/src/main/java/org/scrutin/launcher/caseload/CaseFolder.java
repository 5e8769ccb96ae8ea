package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * The steps in the order in which they are taken: stages one after the other, the chains of a
   * stage side by side.
   */
  List<List<List<CaseStep>>> stages() {
    List<List<List<CaseStep>>> stages = new ArrayList<>();
    Map<String, List<CaseStep>> chains = new LinkedHashMap<>();
    for (CaseStep step : steps) {
      if (step.chain() == null) {
        stages.add(List.copyOf(chains.values()));
        chains.clear();
        stages.add(List.of(List.of(step)));
      } else {
        chains.computeIfAbsent(step.chain(), _ -> new ArrayList<>()).add(step);
      }
    }
    stages.add(List.copyOf(chains.values()));
    return stages;
  }

  private void check() {
    Set<String> keys = new HashSet<>();
    Map<String, CaseStep> before = new HashMap<>();
    for (CaseStep step : steps) {
      for (String reference : step.references()) {
        if (!follows(step, before.get(reference))) {
          throw new CaseFailure(
              "Step '%s' refers to '%s', which is no step before it or is of another chain."
                  .formatted(step.step(), reference));
        }
      }
      before.put(step.step(), step);
      if (!keys.add(step.idempotencyKey(code))) {
        throw new CaseFailure("Two steps of the case are named '" + step.step() + "'.");
      }
      String body = step.body();
      if (body != null && !Files.isReadable(file(step, body))) {
        throw new CaseFailure("Step '" + step.step() + "' needs " + body + ", which is not there.");
      }
    }
  }

  private static boolean follows(CaseStep step, @Nullable CaseStep before) {
    return before != null
        && (before.chain() == null || Objects.equals(before.chain(), step.chain()));
  }
}
