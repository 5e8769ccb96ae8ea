/** The page of an election: results, seats, margins, units, and what is claimed against them. */
@NullMarked
package org.scrutin.gateway.site.election;

import org.jspecify.annotations.NullMarked;
