/** Measures load and speed, always as a ratio against a bare peer in the same run. */
@NullMarked
package org.scrutin.bench;

import org.jspecify.annotations.NullMarked;
