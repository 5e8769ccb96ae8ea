/**
 * What is known here of the register of claims: how long it is and how many of its claims are
 * admitted and open, as claims-service says from time to time.
 */
@NullMarked
package org.scrutin.results.register;

import org.jspecify.annotations.NullMarked;
