package org.scrutin.results.calculator;

import java.util.List;
import org.scrutin.seats.allocation.SeatRule;
import org.scrutin.seats.allocation.SeatRule.Votes;

/**
 * An election in constituencies that is asked for.
 *
 * @param lists codes by position
 * @param units codes of the constituencies
 * @param votes of each of them, in that order; their seats are 0 where they follow from votes
 * @param country all votes, and all seats
 */
record CountryCalculation(
    List<String> lists, SeatRule rule, List<String> units, List<Votes> votes, Votes country) {
  CountryCalculation {
    lists = List.copyOf(lists);
    units = List.copyOf(units);
    votes = List.copyOf(votes);
  }
}
