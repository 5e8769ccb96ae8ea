/** Parts of a whole, exact and as percentages that say no more than they are. */
@NullMarked
package org.scrutin.platform.web.share;

import org.jspecify.annotations.NullMarked;
