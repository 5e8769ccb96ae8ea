package org.scrutin.seats.method;

/**
 * Signposts 0, 1, 2, ... (John Quincy Adams, 1832): the first quotient is infinite, so every list
 * with a vote gets a seat before any gets two. Where there are fewer seats than lists, infinite
 * quotients stand in the order of the votes, which is the order for every small first divisor.
 */
public record Adams() implements SignpostMethod {
  @Override
  public String code() {
    return "adams";
  }

  @Override
  public int compare(long votesA, int seatA, long votesB, int seatB) {
    return seatA == 1 && seatB == 1
        ? Long.compare(votesA, votesB)
        : Exact.compareProducts(votesA, seatB - 1L, votesB, seatA - 1L);
  }

  @Override
  public Figure figure(long votes, int seat) {
    return seat == 1 ? Figure.first(votes) : Figure.of(votes, seat - 1L);
  }
}
