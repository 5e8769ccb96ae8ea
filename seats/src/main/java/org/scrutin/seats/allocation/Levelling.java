package org.scrutin.seats.allocation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.scrutin.seats.allocation.SeatRule.Votes;
import org.scrutin.seats.method.Method;
import org.scrutin.seats.method.SignpostMethod;

/**
 * A national tier that levels what constituencies gave (Norway, valgloven of 2002, § 11-6; Denmark,
 * folketingsvalgloven § 77; Sweden until 2014): all seats are given again by the votes of the
 * country, to the lists that take part in levelling; a list gets the difference to its seats of the
 * constituencies. Who won more there than its share keeps them and drops out of the calculation
 * with them, which is then made again. (In Sweden such seats are given back since 2018.)
 *
 * @param direct seats of the constituencies, by list position
 * @param levelling seats of the national tier, by list position; without those that wait for lots
 * @param over lists that dropped out because they won more than their share
 * @param contest of the last calculation, among the lists that are not over their share
 * @param national what it ended in
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Levelling(
    int[] direct, int[] levelling, BitSet over, Contest contest, Outcome national) {

  /**
   * Levels seats of the constituencies.
   *
   * @param country all votes, and the seats of both tiers together
   * @param direct seats of the constituencies, by list position; fewer than there are
   * @param admitted lists that take part in levelling
   * @throws IllegalArgumentException if no seat is left to calculate with
   */
  public static Levelling of(
      Method method, Ties ties, Votes country, int[] direct, BitSet admitted) {
    BitSet within = (BitSet) admitted.clone();
    BitSet dropped = new BitSet();
    while (true) {
      int outside =
          IntStream.range(0, direct.length)
              .filter(list -> !within.get(list))
              .map(list -> direct[list])
              .sum();
      Contest contest =
          new Contest(
              method, country.seats() - outside, country.votes(), (BitSet) within.clone(), ties);
      Outcome national = Apportionment.of(contest, country.draws());
      int[] due = national.seats();
      int[] over = within.stream().filter(list -> direct[list] > due[list]).toArray();
      if (over.length == 0) {
        int[] levelling = new int[direct.length];
        within.stream().forEach(list -> levelling[list] = due[list] - direct[list]);
        return new Levelling(direct, levelling, dropped, contest, national);
      }
      if (hangsOnLots(method, national)) {
        return new Levelling(direct, new int[direct.length], dropped, contest, national);
      }
      Arrays.stream(over)
          .forEach(
              list -> {
                within.clear(list);
                dropped.set(list);
              });
    }
  }

  /**
   * Whether lots decide who is over its share, and with it everything else. Not so with divisors: a
   * list that is over without the lot is with it over as well or has exactly what it won, and the
   * others share the same seats either way.
   */
  private static boolean hangsOnLots(Method method, Outcome national) {
    return national instanceof Outcome.LotsRequired && !(method instanceof SignpostMethod);
  }
}
