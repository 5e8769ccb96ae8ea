/** Releases of an election: all, one, and what changed from one to another. */
@NullMarked
package org.scrutin.gateway.site.release;

import org.jspecify.annotations.NullMarked;
