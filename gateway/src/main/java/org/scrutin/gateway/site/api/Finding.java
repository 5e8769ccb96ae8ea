package org.scrutin.gateway.site.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check found in a station's newest sheet.
 *
 * @param unit code of the station
 * @param inputs figures by the names in the formula
 * @param formula what should hold
 */
public record Finding(
    String unit,
    int version,
    String code,
    String severity,
    Map<String, Long> inputs,
    @Nullable String formula,
    @Nullable String tolerance,
    @Nullable String message) {
  public Finding {
    inputs = inputs == null ? Map.of() : inputs;
  }
}
