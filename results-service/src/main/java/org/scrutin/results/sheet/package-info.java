/** Sheets: the streaming import, the checks, and the versions of a station's sheet. */
@NullMarked
package org.scrutin.results.sheet;

import org.jspecify.annotations.NullMarked;
