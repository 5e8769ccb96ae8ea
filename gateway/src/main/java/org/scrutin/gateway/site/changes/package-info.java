/** What happened to an election, the newest first. */
@NullMarked
package org.scrutin.gateway.site.changes;

import org.jspecify.annotations.NullMarked;
