/** What a service refuses to start with. */
@NullMarked
package org.scrutin.platform.start;

import org.jspecify.annotations.NullMarked;
