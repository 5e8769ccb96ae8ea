package org.scrutin.results.checks;

import java.util.List;
import java.util.function.Predicate;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Severity;
import org.scrutin.results.sheets.SheetFigures;

/**
 * One row of a check profile.
 *
 * @param formula what a sheet satisfies, in the words of the figures
 * @param tolerance how far a sheet may be from it, in the unit that the formula compares
 * @param needs the check is skipped unless the sheet states all of these
 * @param shows further figures that belong to the inputs where they are stated
 * @param fires whether a sheet that states what is needed breaks the formula
 */
public record Check(
    String code,
    Severity severity,
    String text,
    String formula,
    String tolerance,
    List<Figure> needs,
    List<Figure> shows,
    Predicate<SheetFigures> fires) {

  boolean firesOn(SheetFigures sheet) {
    for (int i = 0; i < needs.size(); i++) {
      if (!sheet.states(needs.get(i))) {
        return false;
      }
    }
    return fires.test(sheet);
  }
}
