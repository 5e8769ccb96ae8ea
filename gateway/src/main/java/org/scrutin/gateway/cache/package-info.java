/** Answers that everyone may have, from memory. */
@NullMarked
package org.scrutin.gateway.cache;

import org.jspecify.annotations.NullMarked;
