/**
 * The way back of a sheet that an error holds out of the totals: released by one supervisor with a
 * reason, confirmed by another, and a leaf of the tally's log.
 */
@NullMarked
package org.scrutin.results.quarantine;

import org.jspecify.annotations.NullMarked;
