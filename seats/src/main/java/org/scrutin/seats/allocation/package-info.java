/**
 * Seats from votes, exactly. Knows neither elections nor tallies nor a database; lists are
 * positions in an array. {@link org.scrutin.seats.allocation.Allocation} gives the seats of a whole
 * election, {@link org.scrutin.seats.allocation.Apportionment} those of one contest.
 *
 * <p>Words:
 *
 * <dl>
 *   <dt>list
 *   <dd>who can win seats: a party, an alliance, a candidate; known by its position
 *   <dt>contest
 *   <dd>votes and seats that are decided together: a constituency, or the whole country
 *   <dt>threshold
 *   <dd>the share of votes without which a list takes no part
 *   <dt>award
 *   <dd>one seat and the figure that won it
 *   <dt>tie, lots
 *   <dd>equal figures for fewer seats than lists; what the law leaves to a drawing of lots
 *   <dt>draw
 *   <dd>a drawing of lots on record
 *   <dt>tier
 *   <dd>seats above the constituencies
 *   <dt>levelling
 *   <dd>upper-tier seats that bring a country's lists closer to their share of its votes
 *   <dt>linked lists
 *   <dd>lists that share their votes before they compete with each other
 *   <dt>outcome
 *   <dd>what a contest ends in: seats for all, or lots to be drawn
 * </dl>
 */
@NullMarked
package org.scrutin.seats.allocation;

import org.jspecify.annotations.NullMarked;
