/** The public calculator: votes and a rule in, seats, worksheet and margins out. Stores nothing. */
@NullMarked
package org.scrutin.results.calculator;

import org.jspecify.annotations.NullMarked;
