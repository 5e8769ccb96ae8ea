package org.scrutin.results.missing;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.SheetClass;

/**
 * An expected sheet that is not counted.
 *
 * @param unit code of its station
 * @param name plain, as units.csv gives it
 * @param names in further languages
 * @param reason of the station's status
 * @param legalBasis of the status
 * @param errors that hold the sheet back
 */
public record MissingSheet(
    String unit,
    @Nullable String name,
    @Nullable Map<String, String> names,
    SheetClass sheetClass,
    @Nullable String reason,
    @Nullable String legalBasis,
    @Nullable List<SheetError> errors) {

  /**
   * What a check found.
   *
   * @param code of the check
   * @param message in words
   */
  @Schema(name = "SheetError")
  public record SheetError(String code, @Nullable String message) {}
}
