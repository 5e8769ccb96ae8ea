/** The log of each election, whose head is locked by whoever appends. */
@NullMarked
package org.scrutin.results.election.log;

import org.jspecify.annotations.NullMarked;
