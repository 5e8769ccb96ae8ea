package org.scrutin.launcher.caseload;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request of a case.
 *
 * @param step its name, unique in the case; the idempotency key is made of it
 * @param as the person of the identity provider who does it
 * @param body a file of the case's folder, or nothing
 */
record CaseStep(
    @JsonProperty(required = true) String step,
    @JsonProperty(required = true) String as,
    @JsonProperty(required = true) String method,
    @JsonProperty(required = true) String path,
    @Nullable String body) {
  private static final Set<String> METHODS = Set.of("POST", "PUT");

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

  /** The same for every load of the same case, so that a repeated load repeats nothing. */
  String idempotencyKey(String caseCode) {
    return ("case/" + caseCode + "/" + step).replaceAll("[^!-~]", "-");
  }

  boolean sendsGzip() {
    return body != null && body.endsWith(".gz");
  }
}
