/** Who gives figures of an election, which, and what was said when. */
@NullMarked
package org.scrutin.gateway.site.source;

import org.jspecify.annotations.NullMarked;
