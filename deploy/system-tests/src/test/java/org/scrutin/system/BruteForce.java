package org.scrutin.system;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.scrutin.system.Figures.Station;

/**
 * What a change of votes does to the seats of one constituency, by allocating again: every quotient
 * written down and sorted. Knows nothing of margins and shares nothing with the suite. A tie goes
 * to the list with more votes, as both elections have it.
 */
final class BruteForce {
  private final Figures figures;
  private final String constituency;
  private final Map<String, long[]> published;
  private final int[] seats;

  BruteForce(Figures figures, String constituency) {
    this.figures = figures;
    this.constituency = constituency;
    this.published = figures.totals();
    this.seats = allocate(published);
  }

  String constituency() {
    return constituency;
  }

  /** The least number of ballots, all for one list, after which a seat goes elsewhere. */
  long addedMargin() {
    return least(this::addingMatters);
  }

  /** The least number of ballots, all of one list, whose removal moves a seat. */
  long removedMargin() {
    return least(this::removingMatters);
  }

  /** Whether so many more ballots could move a seat: all of them to one list is the most. */
  boolean addingMatters(long ballots) {
    return addingMatters(ballots, List.of());
  }

  /** The same after stations are taken away; then even no ballot at all may do it. */
  boolean addingMatters(long ballots, Collection<Station> without) {
    boolean[] onBallot = figures.in(constituency).getFirst().onBallot();
    for (int list = 0; list < onBallot.length; list++) {
      if (onBallot[list] && moves(list, ballots, without)) {
        return true;
      }
    }
    return false;
  }

  boolean removingMatters(long ballots) {
    long[] votes = published.get(constituency);
    for (int list = 0; list < votes.length; list++) {
      if (moves(list, -Math.min(ballots, votes[list]), List.of())) {
        return true;
      }
    }
    return false;
  }

  boolean annullingMatters(Collection<Station> stations) {
    return moves(0, 0, stations);
  }

  private boolean moves(int list, long ballots, Collection<Station> without) {
    Map<String, long[]> changed = figures.totals();
    long[] votes = changed.get(constituency);
    without.forEach(station -> Arrays.setAll(votes, i -> votes[i] - station.votes()[i]));
    votes[list] += ballots;
    return !Arrays.equals(seats, allocate(changed));
  }

  private static long least(LongPredicate matters) {
    long high = 1;
    while (!matters.test(high)) {
      high = Math.multiplyExact(high, 2);
    }
    long low = high / 2;
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (matters.test(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private record Quotient(int list, long votes, int divisor) {
    static int descending(Quotient a, Quotient b) {
      int order = product(b.votes, a.divisor).compareTo(product(a.votes, b.divisor));
      return order != 0 ? order : Long.compare(b.votes, a.votes);
    }

    private static BigInteger product(long votes, int divisor) {
      return BigInteger.valueOf(votes).multiply(BigInteger.valueOf(divisor));
    }
  }

  private int[] allocate(Map<String, long[]> totals) {
    long[] votes = totals.get(constituency);
    int size = figures.seats().get(constituency);
    long[] base = figures.national() ? sum(totals.values()) : votes;
    long valid = Arrays.stream(base).sum();
    List<Quotient> quotients = new ArrayList<>();
    for (int list = 0; list < votes.length; list++) {
      if (votes[list] > 0 && base[list] * 100 >= valid * figures.thresholds()[list]) {
        for (int divisor = 1; divisor <= size; divisor++) {
          quotients.add(new Quotient(list, votes[list], divisor));
        }
      }
    }
    quotients.sort(Quotient::descending);
    int[] won = new int[votes.length];
    quotients.subList(0, size).forEach(quotient -> won[quotient.list()]++);
    return won;
  }

  private static long[] sum(Collection<long[]> parts) {
    return parts.stream()
        .reduce(
            (a, b) -> {
              long[] sum = a.clone();
              Arrays.setAll(sum, i -> sum[i] + b[i]);
              return sum;
            })
        .orElseThrow();
  }
}
