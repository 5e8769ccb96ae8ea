/**
 * Elections as they are shown and asked for: the resources of an election and of its units, above
 * {@code definition}, {@code units} and {@code tally}.
 */
@NullMarked
package org.scrutin.results.election;

import org.jspecify.annotations.NullMarked;
