/**
 * How many ballots would change the seats of a tally: of a contest, of a list's target, of a
 * party's seats in the whole.
 */
@NullMarked
package org.scrutin.results.figures.margins;

import org.jspecify.annotations.NullMarked;
