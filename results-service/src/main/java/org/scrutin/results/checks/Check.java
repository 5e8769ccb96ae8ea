package org.scrutin.results.checks;

import java.util.List;
import java.util.function.Predicate;
import org.scrutin.results.sheets.Severity;

/**
 * One row of a check profile.
 *
 * @param formula what a sheet satisfies, in the words of the inputs
 * @param tolerance how far a sheet may be from it, in the unit that the formula compares
 * @param needs the check is skipped unless all of these are stated
 * @param absent the check is skipped unless one of these is not stated; empty for no such condition
 * @param shows further inputs of a finding, where they are stated
 * @param fires whether a sheet that states what is needed breaks the formula
 */
record Check(
    String code,
    Severity severity,
    String text,
    String formula,
    String tolerance,
    List<Input> needs,
    List<Input> absent,
    List<Input> shows,
    Predicate<CheckedSheet> fires) {

  boolean firesOn(CheckedSheet sheet) {
    for (int i = 0; i < needs.size(); i++) {
      if (!sheet.states(needs.get(i))) {
        return false;
      }
    }
    if (!absent.isEmpty() && absent.stream().allMatch(sheet::states)) {
      return false;
    }
    return fires.test(sheet);
  }
}
