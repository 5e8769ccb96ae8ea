package org.scrutin.seats.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An independent D'Hondt: all ways to give the seats are tried, and those kept in which no list has
 * a claim on another's last seat, that is {@code T_A / s_A >= T_B / (s_B + 1)} for every pair.
 * Several are right exactly where quotients tie at the end.
 */
final class AllocationOracle {
  private final long[] votes;
  private final List<int[]> right = new ArrayList<>();

  private AllocationOracle(long[] votes) {
    this.votes = votes;
  }

  static List<int[]> rightOnes(long[] votes, int seats) {
    AllocationOracle oracle = new AllocationOracle(votes);
    oracle.fill(new int[votes.length], 0, seats);
    return oracle.right;
  }

  private void fill(int[] given, int list, int left) {
    if (list == given.length) {
      if (left == 0 && isRight(given)) {
        right.add(given.clone());
      }
      return;
    }
    for (int seats = 0; seats <= left; seats++) {
      given[list] = seats;
      fill(given, list + 1, left - seats);
    }
    given[list] = 0;
  }

  private boolean isRight(int[] given) {
    for (int a = 0; a < given.length; a++) {
      for (int b = 0; b < given.length; b++) {
        if (given[a] > 0 && (votes[a] == 0 || claims(given, a, b))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean claims(int[] given, int a, int b) {
    BigInteger kept = BigInteger.valueOf(votes[a]).multiply(BigInteger.valueOf(given[b] + 1));
    BigInteger claimed = BigInteger.valueOf(votes[b]).multiply(BigInteger.valueOf(given[a]));
    return a != b && claimed.compareTo(kept) > 0;
  }

  /** Seats that every right allocation gives. */
  static int[] certain(List<int[]> right) {
    int[] least = right.getFirst().clone();
    right.forEach(one -> Arrays.setAll(least, list -> Math.min(least[list], one[list])));
    return least;
  }
}
