@NullMarked
package org.scrutin.platform.outbox;

import org.jspecify.annotations.NullMarked;
