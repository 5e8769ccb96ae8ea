package org.scrutin.results.allocation;

import java.util.BitSet;
import java.util.List;
import org.scrutin.results.seats.Award;

/**
 * How a contest's seats came about.
 *
 * @param votes by list position
 * @param valid the base of thresholds
 * @param admitted positions of the lists that took part
 * @param awards seat by seat
 */
record Worksheet(List<Long> votes, long valid, BitSet admitted, List<Award> awards) {}
