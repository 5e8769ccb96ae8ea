/**
 * How far an allocation is from another one, exactly: integers and fractions, never floating point.
 * A pure library beside {@code seats}: lists are positions in an array.
 */
@NullMarked
package org.scrutin.results.margins;

import org.jspecify.annotations.NullMarked;
