/**
 * Drawings of lots on the record: by hand with minutes, or by a public seed whose source was
 * announced before it could be known. One commissioner proposes, another confirms; from then on the
 * draw is a leaf of the tally's log, and seats follow it as long as the same lists tie for the same
 * seats.
 */
@NullMarked
package org.scrutin.results.draw;

import org.jspecify.annotations.NullMarked;
