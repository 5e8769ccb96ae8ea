/** Dated, sourced public acts around an election. */
@NullMarked
package org.scrutin.claims.chronicle;

import org.jspecify.annotations.NullMarked;
