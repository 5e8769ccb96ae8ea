package org.scrutin.seats.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * An independent second implementation of every method with signposts, by the common divisor
 * (Pukelsheim, ch. 4): the price of a seat falls through all prices at which somebody can buy one,
 * until the seats are sold. No queue, no order of seats; prices in unbounded fractions, squared
 * where signposts are roots.
 */
final class DivisorSearch {
  private record Price(BigInteger over, BigInteger under) implements Comparable<Price> {
    @Override
    public int compareTo(Price other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
  }

  /** What is sold above the last price, and who could buy at it. */
  record Sold(int[] certain, int left, List<Integer> buyers) {}

  private final String method;
  private final long[] votes;

  DivisorSearch(String method, long[] votes) {
    this.method = method;
    this.votes = votes;
  }

  Sold sell(int seats) {
    TreeSet<Price> prices = new TreeSet<>();
    for (int list = 0; list < votes.length; list++) {
      for (int seat = 1; seat <= seats && votes[list] > 0; seat++) {
        if (BigInteger.ZERO.equals(signpost(seat))) {
          continue;
        }
        prices.add(price(list, seat));
      }
    }
    int free = free();
    if (free >= seats) {
      return given(seats);
    }
    for (Price price : prices.descendingSet()) {
      int[] most = new int[votes.length];
      int[] certain = new int[votes.length];
      int sum = 0;
      for (int list = 0; list < votes.length; list++) {
        for (int seat = 1; seat <= seats && votes[list] > 0; seat++) {
          boolean given = BigInteger.ZERO.equals(signpost(seat));
          int order = given ? 1 : price(list, seat).compareTo(price);
          most[list] += order >= 0 ? 1 : 0;
          certain[list] += order > 0 ? 1 : 0;
        }
        sum += most[list];
      }
      if (sum >= seats) {
        return sold(most, certain, seats, sum == seats);
      }
    }
    throw new IllegalStateException("nobody buys");
  }

  private static Sold sold(int[] most, int[] certain, int seats, boolean all) {
    List<Integer> buyers = new ArrayList<>();
    int left = seats;
    for (int list = 0; list < most.length; list++) {
      left -= certain[list];
      if (most[list] > certain[list]) {
        buyers.add(list);
      }
    }
    return all ? new Sold(most, 0, List.of()) : new Sold(certain, left, buyers);
  }

  /** Free seats are too few: the lists with the most votes get one. */
  private Sold given(int seats) {
    TreeSet<Long> counts = new TreeSet<>();
    for (long count : votes) {
      counts.add(count);
    }
    for (long least : counts.descendingSet()) {
      int[] most = new int[votes.length];
      int[] certain = new int[votes.length];
      int sum = 0;
      for (int list = 0; list < votes.length; list++) {
        most[list] = votes[list] >= least ? 1 : 0;
        certain[list] = votes[list] > least ? 1 : 0;
        sum += most[list];
      }
      if (sum >= seats) {
        return sold(most, certain, seats, sum == seats);
      }
    }
    throw new IllegalStateException("nobody takes a free seat");
  }

  private int free() {
    int free = 0;
    for (long count : votes) {
      free += count > 0 && BigInteger.ZERO.equals(signpost(1)) ? 1 : 0;
    }
    return free;
  }

  private Price price(int list, int seat) {
    BigInteger paid = BigInteger.valueOf(votes[list]);
    return new Price(method.equals("huntington-hill") ? paid.pow(2) : paid, signpost(seat));
  }

  private BigInteger signpost(int seat) {
    return BigInteger.valueOf(
        switch (method) {
          case "dhondt" -> seat;
          case "sainte-lague" -> 2L * seat - 1;
          case "sainte-lague-modified" -> seat == 1 ? 14 : 10L * (2L * seat - 1);
          case "imperiali" -> seat + 1L;
          case "adams" -> seat - 1L;
          case "huntington-hill" -> (long) seat * (seat - 1);
          default -> throw new IllegalArgumentException(method);
        });
  }
}
