package org.scrutin.bench;

/**
 * D'Hondt as textbooks write it, in floating point: the bare peer of the exact one. It knows no
 * ties, keeps no worksheet, and is wrong where quotients are closer than a double can tell.
 */
final class PlainDHondt {
  private PlainDHondt() {}

  static int[] seats(double[] votes, int seats) {
    int[] given = new int[votes.length];
    for (int seat = 0; seat < seats; seat++) {
      int best = 0;
      double greatest = -1;
      for (int list = 0; list < votes.length; list++) {
        double quotient = votes[list] / (given[list] + 1);
        if (quotient > greatest) {
          greatest = quotient;
          best = list;
        }
      }
      given[best]++;
    }
    return given;
  }
}
