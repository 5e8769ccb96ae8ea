/** What one client may take of what all clients share: how often, how many at once, how slowly. */
@NullMarked
package org.scrutin.gateway.limits;

import org.jspecify.annotations.NullMarked;
