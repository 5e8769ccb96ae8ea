/**
 * How far an allocation is from another one, exactly: the fewest ballots that would change a seat.
 * {@link org.scrutin.seats.margins.Proof} gives a margin with what shows it.
 *
 * <p>Words:
 *
 * <dl>
 *   <dt>margin
 *   <dd>the fewest ballots, all changed in one way, after which a seat goes elsewhere
 *   <dt>moved, added, removed
 *   <dd>the ways a ballot is changed: to another list, put in, taken out
 *   <dt>tie at, certain at
 *   <dd>ballots from which the other seats are one of the right answers, and the only one
 *   <dt>race
 *   <dd>a contest as margins see it: method, votes, seats, and who is admitted
 *   <dt>distance, reach
 *   <dd>ballots to one given vector of seats; to any in which a list has so many
 *   <dt>freedom
 *   <dd>a set of changes that are possible at once
 *   <dt>sensitivity, verdict
 *   <dd>whether any of them moves a seat, and the worst that it does
 *   <dt>component
 *   <dd>one of the contests that the seats are made of: between groups of linked lists, inside one
 *   <dt>outstanding
 *   <dd>ballots that may still come, for any list or for none; seats that they cannot move are safe
 *   <dt>votes affected
 *   <dd>votes that are alleged to be otherwise; the most that they can change, all taken together
 *   <dt>witness
 *   <dd>changed votes that show a margin: allocate them anew and see
 * </dl>
 */
@NullMarked
package org.scrutin.seats.margins;

import org.jspecify.annotations.NullMarked;
