/**
 * What may be said of a count: which tally and as of when is asked, the figures of units from
 * sheets and declarations, and {@code tally.advanced}. Results, seats and margins build on it.
 */
@NullMarked
package org.scrutin.results.figures;

import org.jspecify.annotations.NullMarked;
