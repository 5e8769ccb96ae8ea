/** Explicit SQL in few words. Knows nothing of claims. */
@NullMarked
package org.scrutin.claims.sql;

import org.jspecify.annotations.NullMarked;
