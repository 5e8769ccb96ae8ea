package org.scrutin.seats.margins;

import java.math.BigInteger;
import org.scrutin.seats.method.LargestRemainder;
import org.scrutin.seats.method.Quota;
import org.scrutin.seats.method.SignpostMethod;

/** Which of two lists has the better claim to a seat. */
sealed interface SeatOrder {
  /**
   * Above 0 if the holder's last seat comes before the rival's next one, 0 if neither does.
   *
   * @param last number of the holder's last seat
   * @param next number of the rival's next one
   * @param all votes of all lists
   */
  int compare(long holder, int last, long rival, int next, long all);

  /**
   * @throws IllegalArgumentException if margins are not available, see {@link Unavailable}
   */
  static SeatOrder of(Race race) {
    return switch (race.method()) {
      case LargestRemainder(Quota quota) when quota == Quota.HARE -> new ByHare(race.seats());
      default -> new ByQuotient(race.signposts());
    };
  }

  /** Votes per signpost. */
  record ByQuotient(SignpostMethod method) implements SeatOrder {
    @Override
    public int compare(long holder, int last, long rival, int next, long all) {
      return method.compare(holder, last, rival, next);
    }
  }

  /**
   * Largest remainders with the quota {@code Q = all / seats}. The seats are right iff for every
   * list with a seat and every other one {@code holder/Q - (last - 1) >= rival/Q - (next - 1)}:
   * then one and the same remainder parts those that were rounded up from those that were not
   * (Pukelsheim, ch. 5: a shift-quota method), and as all votes make {@code seats} quotas there is
   * only one such vector, ties aside.
   */
  record ByHare(int seats) implements SeatOrder {
    @Override
    public int compare(long holder, int last, long rival, int next, long all) {
      return worth(holder, next, all).compareTo(worth(rival, last, all));
    }

    private BigInteger worth(long votes, int others, long all) {
      return BigInteger.valueOf(votes)
          .multiply(BigInteger.valueOf(seats))
          .add(BigInteger.valueOf(all).multiply(BigInteger.valueOf(others)));
    }
  }
}
