package org.scrutin.results.checks;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.util.List;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;

/**
 * Writes findings as they are kept: inputs, formula, tolerance. Every text comes from the table of
 * checks and every value is an integer, so nothing needs escaping (a test of the table holds it
 * so).
 */
public final class FindingJson {
  private FindingJson() {}

  /**
   * One JSON array for a staged row; an element has {@code code}, {@code severity}, {@code detail}.
   */
  public static String of(List<Finding> findings) {
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
    Check check = finding.check();
    out.append("{\"code\":\"").append(check.code());
    out.append("\",\"severity\":\"").append(check.severity().code());
    out.append("\",\"detail\":{\"inputs\":{");
    boolean first = true;
    for (Figure figure : check.needs()) {
      first = input(out, first, figure.code(), finding.values()[figure.ordinal()]);
    }
    for (Figure figure : check.shows()) {
      if (finding.values()[figure.ordinal()] != NOT_STATED) {
        first = input(out, first, figure.code(), finding.values()[figure.ordinal()]);
      }
    }
    if (check.formula().contains("votes")) {
      var view = new SheetFigures().of(finding.values());
      first = input(out, first, "sumOfVotes", view.sumOfVotes());
      input(out, first, "mostVotes", view.mostVotes());
    }
    out.append("},\"formula\":\"").append(check.formula());
    out.append("\",\"tolerance\":\"").append(check.tolerance());
    out.append("\",\"message\":\"").append(check.text()).append("\"}}");
  }

  private static boolean input(StringBuilder out, boolean first, String name, long value) {
    out.append(first ? "\"" : ",\"").append(name).append("\":").append(value);
    return false;
  }
}
