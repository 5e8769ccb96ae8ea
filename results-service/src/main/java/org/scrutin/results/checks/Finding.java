package org.scrutin.results.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutin.results.sheets.Severity;

/**
 * What a check says of one sheet.
 *
 * @param inputs by name, as they were when the check fired
 */
public record Finding(
    String code,
    Severity severity,
    String text,
    String formula,
    String tolerance,
    Map<String, Long> inputs) {

  static Finding of(Check check, CheckedSheet sheet) {
    Map<String, Long> inputs = new LinkedHashMap<>();
    check.needs().forEach(input -> inputs.put(input.code(), sheet.get(input)));
    check.shows().stream()
        .filter(sheet::states)
        .forEach(input -> inputs.put(input.code(), sheet.get(input)));
    if (check.formula().contains("votes")) {
      inputs.put("sumOfVotes", sheet.sumOfVotes());
      inputs.put("mostVotes", sheet.mostVotes());
    }
    return new Finding(
        check.code(), check.severity(), check.text(), check.formula(), check.tolerance(), inputs);
  }

  public boolean quarantines() {
    return severity == Severity.ERROR;
  }
}
