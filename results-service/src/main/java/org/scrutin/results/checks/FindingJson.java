package org.scrutin.results.checks;

import java.util.List;
import java.util.Map;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.Severity;
import org.scrutin.results.sheets.SheetFindings;

/**
 * Writes findings as they are kept: inputs, formula, tolerance. Every text comes from the table of
 * checks and every value is an integer, so nothing needs escaping (a test of the table holds it
 * so).
 */
public final class FindingJson {
  private FindingJson() {}

  /** What goes into the log with the sheet. */
  public static SheetFindings of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return SheetFindings.NONE;
    }
    int[] counts = new int[Severity.values().length];
    findings.forEach(finding -> counts[finding.severity().ordinal()]++);
    return new SheetFindings(json(findings), FindingCounts.of(counts));
  }

  /**
   * One JSON array for a staged row; an element has {@code code}, {@code severity}, {@code detail}.
   */
  static String json(List<Finding> findings) {
    var out = new StringBuilder(192).append('[');
    for (Finding finding : findings) {
      if (out.length() > 1) {
        out.append(',');
      }
      append(out, finding);
    }
    return out.append(']').toString();
  }

  private static void append(StringBuilder out, Finding finding) {
    out.append("{\"code\":\"").append(finding.code());
    out.append("\",\"severity\":\"").append(finding.severity().code());
    out.append("\",\"detail\":{\"inputs\":{");
    String separator = "\"";
    for (Map.Entry<String, Long> input : finding.inputs().entrySet()) {
      out.append(separator).append(input.getKey()).append("\":").append(input.getValue());
      separator = ",\"";
    }
    out.append("},\"formula\":\"").append(finding.formula());
    out.append("\",\"tolerance\":\"").append(finding.tolerance());
    out.append("\",\"message\":\"").append(finding.text()).append("\"}}");
  }
}
