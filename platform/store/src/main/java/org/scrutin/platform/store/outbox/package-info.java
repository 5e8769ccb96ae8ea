@NullMarked
package org.scrutin.platform.store.outbox;

import org.jspecify.annotations.NullMarked;
