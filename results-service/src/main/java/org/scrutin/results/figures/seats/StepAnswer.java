package org.scrutin.results.figures.seats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scrutin.seats.allocation.Award;
import org.scrutin.seats.allocation.Step;

/**
 * How a seat was given: to a list, or, where seats come to constituencies by votes, to a unit.
 *
 * @param seat its number, from 1
 * @param list code of the list that got it
 * @param unit code of the constituency that got it
 * @param reason why it did, for a sentence in any language: its arguments are the other members
 * @param votes that were divided
 * @param quotient as an exact fraction
 * @param rounded the quotient for people
 * @param rival who would have been next
 * @param words the sentence in English
 */
public record StepAnswer(
    int seat,
    @Nullable String list,
    @Nullable String unit,
    Award.AwardedBy by,
    StepReason reason,
    @Nullable Long votes,
    @Nullable Divisor divisor,
    @Nullable String quotient,
    @Nullable BigDecimal rounded,
    @Nullable StepRival rival,
    String words) {

  /** Why a seat was given. */
  public enum StepReason {
    /** The votes divided make the highest figure left. */
    HIGHEST_FIGURE,
    /** Everyone with a vote gets one seat before anyone gets a second. */
    FIRST_SEAT,
    /** The votes that full quotas leave are the most. */
    LARGEST_REMAINDER,
    /** The votes contain that many full quotas. */
    FULL_QUOTA,
    /** The votes contain that many full quotas of the group of linked lists. */
    FULL_QUOTA_OF_GROUP,
    /** More than half of the votes, and without this seat not more than half of the seats. */
    MAJORITY
  }

  /**
   * Who would have been next.
   *
   * @param why it was not first
   */
  public record StepRival(
      @Nullable String list,
      @Nullable String unit,
      long votes,
      Divisor divisor,
      String quotient,
      @Nullable BigDecimal rounded,
      Step.Precedence why) {}
}
