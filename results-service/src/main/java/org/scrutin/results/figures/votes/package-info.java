/** The votes of contests, from counted sheets or from declarations, for seats and margins. */
@NullMarked
package org.scrutin.results.figures.votes;

import org.jspecify.annotations.NullMarked;
