/**
 * How votes are turned into seats: the methods and the exact arithmetic under them; integers and
 * fractions, never floating point.
 *
 * <p>Words:
 *
 * <dl>
 *   <dt>divisor
 *   <dd>what a list's votes are divided by for its n-th seat (1, 2, 3, ... with D'Hondt)
 *   <dt>signpost
 *   <dd>the same seen from the seats: where the n-th seat begins (Pukelsheim, ch. 3)
 *   <dt>quotient
 *   <dd>votes divided by a divisor: the greatest wins the next seat
 *   <dt>quota
 *   <dd>the price of a seat, from the valid votes and the seats
 *   <dt>remainder
 *   <dd>votes that are left when full quotas have been paid
 * </dl>
 */
@NullMarked
package org.scrutin.seats.method;

import org.jspecify.annotations.NullMarked;
