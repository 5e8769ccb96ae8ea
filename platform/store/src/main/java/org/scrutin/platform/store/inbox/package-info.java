@NullMarked
package org.scrutin.platform.store.inbox;

import org.jspecify.annotations.NullMarked;
