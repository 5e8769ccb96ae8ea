package org.scrutin.results.imports.staging;

import java.io.IOException;
import org.scrutin.results.sheets.Figure;

/** Takes the rows of a file that are right in themselves. */
public interface SheetSink {
  /**
   * @param values the figures in the order of {@link Figure}, then the votes; the array is the
   *     callee's to keep
   */
  void accept(String unit, int unitId, int[] values) throws IOException;
}
