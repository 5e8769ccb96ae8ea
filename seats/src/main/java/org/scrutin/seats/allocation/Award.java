package org.scrutin.seats.allocation;

/**
 * One seat and the figure that won it. Equal figures that all win are numbered by list position.
 *
 * @param seat from 1
 * @param list position of the list
 * @param by what gave it
 * @param votes the list's; for a remainder its numerator
 * @param divisor which seat of the list this is; for a remainder its denominator
 */
public record Award(int seat, int list, AwardedBy by, long votes, int divisor) {

  /** What gives a seat. */
  public enum AwardedBy {
    /** The greatest votes per signpost; {@code divisor} is the list's seat. */
    QUOTIENT,
    /** A full quota, the {@code divisor}-th of the list. */
    QUOTA,
    /** The votes that full quotas leave: {@code votes / divisor}. */
    REMAINDER,
    /** The greatest {@code votes / divisor} among the lists for a seat that quotas leave. */
    AVERAGE,
    /** A majority of the votes that was to have one of the seats (Kieswet art. P 9). */
    MAJORITY
  }
}
