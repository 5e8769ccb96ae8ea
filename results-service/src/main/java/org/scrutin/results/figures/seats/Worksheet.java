package org.scrutin.results.figures.seats;

import org.scrutin.seats.allocation.Contest;
import org.scrutin.seats.allocation.Outcome;

/**
 * How a contest's seats came about.
 *
 * @param contest among the lists that took part
 * @param valid the base of thresholds
 */
record Worksheet(Contest contest, long valid, Outcome outcome) {}
