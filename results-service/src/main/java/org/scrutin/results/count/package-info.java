/**
 * The count step, the only place that appends to a tally's log: leaves, totals and seats move
 * together or not at all.
 */
@NullMarked
package org.scrutin.results.count;

import org.jspecify.annotations.NullMarked;
