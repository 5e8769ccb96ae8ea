/** What a process refuses to start with. */
@NullMarked
package org.scrutin.platform.web.start;

import org.jspecify.annotations.NullMarked;
