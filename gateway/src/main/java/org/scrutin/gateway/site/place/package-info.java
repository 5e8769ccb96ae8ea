/** Where: the constituencies of an election, one unit, one station, and what a search finds. */
@NullMarked
package org.scrutin.gateway.site.place;

import org.jspecify.annotations.NullMarked;
