package org.scrutin.results.election.units;

import java.util.List;

/**
 * What a merge of units did.
 *
 * @param added units that are new
 * @param updated known units that are other than before
 * @param total units of the election now
 * @param warnings what is lawful but may be a mistake
 */
public record UnitsAnswer(int added, int updated, int total, List<String> warnings) {}
