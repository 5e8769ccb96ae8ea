/** Bare endpoints that the suite's own are measured against. */
@NullMarked
package org.scrutin.bench.peer;

import org.jspecify.annotations.NullMarked;
