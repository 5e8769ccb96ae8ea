/** Explicit SQL in few words. Knows nothing of elections. */
@NullMarked
package org.scrutin.results.sql;

import org.jspecify.annotations.NullMarked;
