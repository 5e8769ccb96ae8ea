/** What time it is. */
@NullMarked
package org.scrutin.platform.web.time;

import org.jspecify.annotations.NullMarked;
