package org.scrutin.seats.method;

/**
 * A method that gives each seat to the greatest {@code votes / divisor(seats already won + 1)}.
 * Only the proportions of the divisors matter, so that a method with fractions states them as
 * integers over a common denominator.
 */
public sealed interface DivisorMethod extends SignpostMethod {
  /**
   * The divisor of a list's i-th seat: positive and increasing with i.
   *
   * @param seat i, 1 or greater
   */
  long divisor(int seat);

  @Override
  default int compare(long votesA, int seatA, long votesB, int seatB) {
    return Exact.compareProducts(votesA, divisor(seatB), votesB, divisor(seatA));
  }

  @Override
  default Figure figure(long votes, int seat) {
    return Figure.of(votes, divisor(seat));
  }

  /**
   * Highest averages: divisors 1, 2, 3, ... (Victor D'Hondt, 1882). Cambodia's "quota first, then
   * highest average" gives the same seats: a seat with votes / s at or above the quota is always
   * among the greatest quotients.
   */
  record DHondt() implements DivisorMethod {
    @Override
    public String code() {
      return "dhondt";
    }

    @Override
    public long divisor(int seat) {
      return seat;
    }
  }

  /** Odd divisors 1, 3, 5, ... (André Sainte-Laguë, 1910; Webster, 1832). */
  record SainteLague() implements DivisorMethod {
    @Override
    public String code() {
      return "sainte-lague";
    }

    @Override
    public long divisor(int seat) {
      return 2L * seat - 1;
    }
  }

  /**
   * Odd divisors with another first one, as 7/5 (Norway, valgloven of 2002, § 11-4) or 6/5 (Sweden
   * since 2018, vallagen ch. 14 § 3), all over the first one's denominator.
   *
   * @param first 1 or greater and less than 3, with a denominator of at most 1,000
   */
  record ModifiedSainteLague(Ratio first) implements DivisorMethod {
    private static final long FINEST = 1000;

    /**
     * @throws IllegalArgumentException if the first divisor is out of its range
     */
    public ModifiedSainteLague {
      if (first.compareTo(new Ratio(1, 1)) < 0
          || first.compareTo(new Ratio(3, 1)) >= 0
          || first.denominator() > FINEST) {
        throw new IllegalArgumentException(
            "a first divisor lies from 1 to below 3, in parts of at most 1/1000, unlike " + first);
      }
    }

    @Override
    public String code() {
      return "sainte-lague-modified";
    }

    @Override
    public long divisor(int seat) {
      return seat == 1 ? first.numerator() : (2L * seat - 1) * first.denominator();
    }

    @Override
    public Figure figure(long votes, int seat) {
      return seat == 1
          ? Figure.of(votes, first)
          : Figure.of(votes, divisor(seat) / first.denominator());
    }
  }

  /** Divisors 2, 3, 4, ... over 2 (Pierre Imperiali; Belgium's local elections). */
  record Imperiali() implements DivisorMethod {
    @Override
    public String code() {
      return "imperiali";
    }

    @Override
    public long divisor(int seat) {
      return seat + 1L;
    }
  }
}
