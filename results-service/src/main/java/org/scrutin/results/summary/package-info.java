/** Elections at a glance: what each tally says of the whole, in one answer. */
@NullMarked
package org.scrutin.results.summary;

import org.jspecify.annotations.NullMarked;
