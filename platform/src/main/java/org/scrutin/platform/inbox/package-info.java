@NullMarked
package org.scrutin.platform.inbox;

import org.jspecify.annotations.NullMarked;
