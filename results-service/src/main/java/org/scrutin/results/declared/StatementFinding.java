package org.scrutin.results.declared;

import java.util.Map;
import org.scrutin.results.sheets.Severity;

/**
 * A sum in a statement that does not add up. Nothing is held out because of it: the source declared
 * it so.
 *
 * @param code as in the checks of sheets: {@code valid-sum}, {@code ballots-sum}
 * @param unit its code
 * @param formula what should hold
 * @param inputs by the names in the formula
 */
public record StatementFinding(
    String code, Severity severity, String unit, String formula, Map<String, Long> inputs) {}
