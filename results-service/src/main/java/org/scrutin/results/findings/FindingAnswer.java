package org.scrutin.results.findings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.sheets.Severity;

/**
 * What a check says of a station's newest sheet.
 *
 * @param unit code of the station
 * @param version of its sheet
 * @param code of the check
 * @param inputs figures by the names in the formula
 * @param formula what should hold
 * @param tolerance how far the sheet may be from it, in the unit that the formula compares
 * @param message a sentence in English; the code says it in any language
 * @param test true of a rehearsal; else absent
 */
public record FindingAnswer(
    String unit,
    int version,
    String code,
    Severity severity,
    Map<String, Long> inputs,
    String formula,
    String tolerance,
    String message,
    @Nullable Boolean test) {}
