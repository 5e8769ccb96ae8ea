package org.scrutin.results.findings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.checks.Checks;
import org.scrutin.results.sheets.Severity;

/**
 * Which findings are wanted; null is any.
 *
 * @param unit id; of a unit above stations those of the stations in it
 * @param code of a check
 * @param severity code
 */
record FindingFilter(@Nullable Integer unit, @Nullable String code, @Nullable String severity) {
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::code).toList();

  /**
   * @throws Refusal 400 if one of them has none of its values
   */
  FindingFilter {
    if (code != null && !Checks.CODES.contains(code)) {
      throw InvalidParameter.of("code", "is one of " + String.join(", ", Checks.CODES));
    }
    if (severity != null && !SEVERITIES.contains(severity)) {
      throw InvalidParameter.of("severity", "is one of " + String.join(", ", SEVERITIES));
    }
  }
}
