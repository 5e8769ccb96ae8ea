package org.scrutin.seats.margins;

import java.util.ArrayList;
import java.util.List;
import org.scrutin.seats.allocation.Ties;

/**
 * The other lists of a contest, as they stand to one seat of a list: how many of their quotients
 * come before it, and what it costs that fewer do, or more.
 *
 * @param bar the quotient of that seat
 * @param list whose it is
 * @param base valid ballots, for the thresholds
 * @param evenComes whether a quotient that only lots part from the bar counts as before it
 */
record Rivals(Race race, Quotient bar, int list, long base, boolean evenComes) {
  private static final long[] NOTHING = {0};

  /** Quotients that come before the bar. */
  int before() {
    int sum = 0;
    for (int rival = 0; rival < race.votes().length; rival++) {
      sum += before(rival);
    }
    return sum;
  }

  private int before(int rival) {
    long votes = race.votes()[rival];
    if (rival == list || votes == 0 || !race.admission().mayTakePart().get(rival)) {
      return 0;
    }
    if (!comesBefore(votes, 1) || votes < needed(rival)) {
      return 0;
    }
    return (int) Halving.least(1, race.seatsToGive(), some -> !comesBefore(votes, (int) some + 1));
  }

  /** Ballots to take from each list so that of its quotients fewer come before the bar. */
  List<long[]> cuts(int most) {
    List<long[]> prices = new ArrayList<>();
    for (int rival = 0; rival < race.votes().length; rival++) {
      int before = before(rival);
      if (before == 0) {
        prices.add(NOTHING);
        continue;
      }
      long votes = race.votes()[rival];
      long[] price = new long[Math.min(before, most) + 1];
      for (int fewer = 1; fewer < price.length; fewer++) {
        price[fewer] = votes - harmless(before - fewer + 1);
      }
      int last = price.length - 1;
      price[last] = Math.min(price[last], votes - needed(rival) + 1);
      prices.add(price);
    }
    return prices;
  }

  /** Ballots to give to each list so that of its quotients more come before the bar. */
  List<long[]> raises(int most) {
    List<long[]> prices = new ArrayList<>();
    for (int rival = 0; rival < race.votes().length; rival++) {
      if (rival == list
          || !race.onBallot().get(rival)
          || !race.admission().mayTakePart().get(rival)) {
        prices.add(NOTHING);
        continue;
      }
      int before = before(rival);
      long[] price = new long[most + 1];
      for (int more = 1; more <= most; more++) {
        long votes = Math.max(needed(rival), harmful(before + more));
        price[more] =
            votes >= Quotient.BEYOND
                ? Cheapest.IMPOSSIBLE
                : Math.max(0, votes - race.votes()[rival]);
      }
      prices.add(price);
    }
    return prices;
  }

  private long needed(int rival) {
    return race.admission().needed(rival, base);
  }

  /** The most votes with which that quotient does not come before the bar. */
  private long harmless(int seat) {
    long votes = bar.most(seat);
    return comesBefore(votes, seat) ? votes - 1 : votes;
  }

  /** The fewest votes with which it does. */
  private long harmful(int seat) {
    long votes = bar.least(seat);
    return comesBefore(votes, seat) ? votes : votes + 1;
  }

  private boolean comesBefore(long votes, int seat) {
    int order = bar.compare(votes, seat);
    return order > 0 || (order == 0 && even(Long.compare(votes, bar.votes())));
  }

  private boolean even(int byVotes) {
    int order = race.ties() == Ties.LOTS ? 0 : race.ties() == Ties.MOST_VOTES ? byVotes : -byVotes;
    return order > 0 || (order == 0 && evenComes);
  }
}
