/** Explicit SQL in few words. Knows nothing of elections. */
@NullMarked
package org.scrutin.platform.store.sql;

import org.jspecify.annotations.NullMarked;
