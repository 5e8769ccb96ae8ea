/** Which expected sheets of a tally are not counted, and why. */
@NullMarked
package org.scrutin.results.missing;

import org.jspecify.annotations.NullMarked;
