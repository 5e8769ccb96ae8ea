/** Tallies: who counts, for whom, and who may see them. */
@NullMarked
package org.scrutin.results.election.tally;

import org.jspecify.annotations.NullMarked;
