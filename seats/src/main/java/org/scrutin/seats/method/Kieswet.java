package org.scrutin.seats.method;

/**
 * The Dutch rules for municipal councils (Kieswet art. P 5 to P 10): a seat for every full quota of
 * Hare; the others to the highest averages, or with fewer than {@value #LARGE} seats to the largest
 * remainders of lists with at least three quarters of a quota; then a majority of the seats for a
 * list with a majority of the votes.
 */
public record Kieswet() implements Method {
  /** Seats from which averages give the seats that quotas leave (art. P 7). */
  public static final int LARGE = 19;

  @Override
  public String code() {
    return "kieswet";
  }
}
