/**
 * Why nothing of a station is counted: not opened, postponed, lost, annulled, awaiting a re-run or
 * merged; proposed by a supervisor, confirmed by another, and a step of every tally from then on.
 */
@NullMarked
package org.scrutin.results.status;

import org.jspecify.annotations.NullMarked;
