/** What checks found in a tally's sheets, to read. */
@NullMarked
package org.scrutin.results.findings;

import org.jspecify.annotations.NullMarked;
