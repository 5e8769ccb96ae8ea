package org.scrutin.results.sheets;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.scrutin.platform.web.json.Json;

/**
 * How a check came to a finding.
 *
 * @param inputs figures by the names in the formula
 * @param formula what should hold
 * @param tolerance how far the sheet may be from it, in the unit that the formula compares
 * @param message a sentence in English; the code says it in any language
 */
public record FindingDetail(
    Map<String, Long> inputs, String formula, String tolerance, String message) {

  /** As the table of findings keeps it. */
  public static FindingDetail read(String stored) {
    try {
      return Json.stored().readValue(stored, FindingDetail.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored finding is not JSON", e);
    }
  }
}
