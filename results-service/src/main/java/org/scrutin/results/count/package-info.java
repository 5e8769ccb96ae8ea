/**
 * The count step, the only place that appends to a tally's log, and the reads of what was counted.
 */
@NullMarked
package org.scrutin.results.count;

import org.jspecify.annotations.NullMarked;
