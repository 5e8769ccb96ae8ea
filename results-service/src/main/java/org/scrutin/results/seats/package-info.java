/**
 * Seats from votes, exactly: integers and fractions, never floating point. A pure library that
 * knows neither elections nor tallies nor the database; lists are positions in an array.
 */
@NullMarked
package org.scrutin.results.seats;

import org.jspecify.annotations.NullMarked;
