/** What sheets that are still out could do to the seats of a tally. */
@NullMarked
package org.scrutin.results.figures.outstanding;

import org.jspecify.annotations.NullMarked;
