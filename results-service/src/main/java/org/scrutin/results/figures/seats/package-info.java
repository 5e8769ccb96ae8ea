/**
 * Seats of a tally: computed from its counted sheets, announced by its source, or computed from the
 * votes that the source announced; with the quotients that led there.
 */
@NullMarked
package org.scrutin.results.figures.seats;

import org.jspecify.annotations.NullMarked;
