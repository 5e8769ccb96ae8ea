package org.scrutin.results.seats;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.scrutin.results.seats.SeatRule.Votes;

/**
 * A national tier that levels what constituencies gave (Norway, valgloven of 2002, § 11-6; Denmark,
 * folketingsvalgloven § 77; Sweden until 2014): all seats are given again by the votes of the
 * country, to the lists that take part in levelling; a list gets the difference to its seats of the
 * constituencies. Who won more there than its share keeps them and drops out of the calculation
 * with them, which is then made again. (In Sweden such seats are given back since 2018.)
 *
 * @param seats of both tiers, by list position
 * @param levelling of them those of the national tier; without those that wait for lots
 * @param national the last calculation, among the lists that are not over their share
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Levelling(int[] seats, int[] levelling, Outcome national) {

  /**
   * Levels seats of the constituencies.
   *
   * @param country all votes, and the seats of both tiers together
   * @param direct seats of the constituencies, by list position; not more than there are
   * @param admitted lists that take part in levelling
   * @throws IllegalArgumentException if no seat is left to calculate with
   */
  public static Levelling of(
      Method method, Ties ties, Votes country, int[] direct, BitSet admitted) {
    BitSet within = (BitSet) admitted.clone();
    while (true) {
      int outside =
          IntStream.range(0, direct.length)
              .filter(list -> !within.get(list))
              .map(list -> direct[list])
              .sum();
      Outcome national =
          Apportionment.of(
              new Contest(method, country.seats() - outside, country.votes(), within, ties));
      int[] due = national.seats();
      int[] over = within.stream().filter(list -> direct[list] > due[list]).toArray();
      // A list that is over only as long as lots are open may still be within its share.
      if (over.length == 0 || national instanceof Outcome.LotsRequired) {
        int[] levelling = new int[direct.length];
        within.stream().forEach(list -> levelling[list] = Math.max(0, due[list] - direct[list]));
        int[] seats = direct.clone();
        Arrays.setAll(seats, list -> seats[list] + levelling[list]);
        return new Levelling(seats, levelling, national);
      }
      Arrays.stream(over).forEach(within::clear);
    }
  }
}
