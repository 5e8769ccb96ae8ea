package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of a case.
 *
 * @param step its name, unique in the case; the idempotency key is made of it
 * @param as the person of the identity provider who does it
 * @param path may have the name of an earlier step in braces, for the id of what that step made
 * @param body a file of the case's folder, or nothing
 * @param chain steps of one chain are taken in their order, chains that follow each other side by
 *     side; a step without one is taken when all before it are done
 */
record CaseStep(
    @JsonProperty(required = true) String step,
    @JsonProperty(required = true) String as,
    @JsonProperty(required = true) String method,
    @JsonProperty(required = true) String path,
    @Nullable String body,
    @Nullable String chain) {
  private static final Set<String> METHODS = Set.of("POST", "PUT");
  private static final Pattern REFERENCE = Pattern.compile("\\{([^{}/?]+)}");

  CaseStep {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(as, "as");
    if (!METHODS.contains(Objects.requireNonNull(method, "method"))) {
      throw new IllegalArgumentException("step '" + step + "': method must be POST or PUT");
    }
    if (!Objects.requireNonNull(path, "path").startsWith("/api/")) {
      throw new IllegalArgumentException("step '" + step + "': path must start with /api/");
    }
  }

  /** Names of the steps that this one has to follow. */
  List<String> references() {
    return REFERENCE.matcher(path).results().map(reference -> reference.group(1)).toList();
  }

  /**
   * The step with the ids of what earlier ones made in its path.
   *
   * @param ids by the name of the step
   * @throws CaseFailure one that this refers to made nothing that has an id
   */
  CaseStep resolved(Map<String, String> ids) {
    String known = REFERENCE.matcher(path).replaceAll(found -> id(found.group(1), ids));
    return new CaseStep(step, as, method, known, body, chain);
  }

  private String id(String reference, Map<String, String> ids) {
    String id = ids.get(reference);
    if (id == null) {
      throw new CaseFailure(
          "Step '%s' refers to '%s', which made nothing that has an id."
              .formatted(step, reference));
    }
    return Matcher.quoteReplacement(id);
  }

  /** The same for every load of the same case, so that a repeated load repeats nothing. */
  String idempotencyKey(String caseCode) {
    return ("case/" + caseCode + "/" + step).replaceAll("[^!-~]", "-");
  }

  boolean sendsGzip() {
    return body != null && body.endsWith(".gz");
  }
}
