package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected sheet that is not counted.
 *
 * @param unit code of its station
 * @param sheetClass quarantined, awaited, or the status of the station
 * @param reason of the status
 * @param errors that hold the sheet back
 */
public record MissingSheet(
    String unit,
    @Nullable String name,
    Map<String, String> names,
    String sheetClass,
    @Nullable String reason,
    @Nullable String legalBasis,
    List<SheetError> errors) {
  public MissingSheet {
    names = names == null ? Map.of() : names;
    errors = errors == null ? List.of() : errors;
  }

  /** What a check found. */
  public record SheetError(String code, @Nullable String message) {}
}
