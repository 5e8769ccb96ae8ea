package org.scrutin.seats.method;

/**
 * Signposts √(n(n-1)) for the n-th seat, the geometric means (Joseph Hill, 1911; Edward Huntington,
 * 1921; 2 U.S.C. § 2a). The first is 0 as with {@link Adams}. Squares are compared, so that no root
 * is ever taken.
 */
public record HuntingtonHill() implements SignpostMethod {
  @Override
  public String code() {
    return "huntington-hill";
  }

  @Override
  public int compare(long votesA, int seatA, long votesB, int seatB) {
    return seatA == 1 && seatB == 1
        ? Long.compare(votesA, votesB)
        : Exact.compareSquares(votesA, radicand(seatB), votesB, radicand(seatA));
  }

  @Override
  public Figure figure(long votes, int seat) {
    return seat == 1 ? Figure.first(votes) : Figure.ofRoot(votes, radicand(seat));
  }

  private static long radicand(int seat) {
    return (long) seat * (seat - 1);
  }
}
