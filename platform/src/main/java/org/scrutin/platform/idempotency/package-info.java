@NullMarked
package org.scrutin.platform.idempotency;

import org.jspecify.annotations.NullMarked;
