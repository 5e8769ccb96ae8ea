@NullMarked
package org.scrutin.platform.store.idempotency;

import org.jspecify.annotations.NullMarked;
