package org.scrutin.results.figures.outstanding;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is still out can move a seat.
 *
 * @param test true of a rehearsal; else absent
 * @param revision of the tally on which this was computed
 * @param premise on which the number of ballots rests
 * @param notice that this is arithmetic and not a forecast
 * @param unit absent while the election has no units
 * @param sheets that are out in the unit
 * @param ballotsAtMost how many ballots these can hold; absent where a roll is not known
 * @param bound what limits them
 * @param computable whether any seats are told
 * @param reason why none are
 * @param words the same in English
 * @param exact false where it is not known which lists reach a share of the whole country: then no
 *     fewer seats are safe than are said to be, but more may be
 * @param seats of all constituencies that are computable
 * @param majority of the whole election; absent for a part of it, without one, and where a
 *     constituency is not computable
 */
record OutstandingSeatsAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    String premise,
    String notice,
    @Nullable String unit,
    OutstandingSheets sheets,
    @Nullable Long ballotsAtMost,
    @Nullable BallotsBound bound,
    boolean computable,
    @Nullable UncomputedReason reason,
    @Nullable String words,
    @Nullable Boolean exact,
    @Nullable SafeSeats seats,
    @Nullable SafeMajority majority,
    List<OutstandingConstituency> constituencies) {

  /** Sheets that are out. */
  record OutstandingSheets(int awaited, int quarantined) {}

  /** What limits the ballots of a sheet. */
  enum BallotsBound {
    /** The roll of its station. */
    REGISTERED,
    /** For some sheets a number of ballots that is on record, for others the roll. */
    BALLOTS
  }

  /** Why nothing is computed. */
  enum UncomputedReason {
    /** No votes are published. */
    NO_VOTES,
    /** The figures were declared: no sheets are awaited. */
    DECLARED,
    METHOD,
    LINKED_LISTS,
    NATIONAL_TIER,
    /** The rolls of stations are not known. */
    NO_ROLL
  }

  /** Seats that no way to fill what is out can move, and all others. */
  record SafeSeats(int safe, int open) {}

  /**
   * A majority.
   *
   * @param list that has one as counted; absent where none has
   * @param safe whether that is so whatever comes
   */
  record SafeMajority(@Nullable String list, boolean safe) {}

  /**
   * A constituency.
   *
   * @param reason why it is not computable; absent where it is
   * @param stations whose rolls are not known, the first of them
   * @param safe the fewest seats of each list over all ways to fill what is out
   * @param most the most seats of each list over all of them
   * @param open seats that no list has for certain
   * @param could the fewest ballots that take each seat that is not safe
   */
  record OutstandingConstituency(
      String unit,
      OutstandingSheets sheets,
      @Nullable Long ballotsAtMost,
      boolean computable,
      @Nullable UncomputedReason reason,
      @Nullable List<String> stations,
      @Nullable Map<String, Integer> safe,
      @Nullable Map<String, Integer> most,
      @Nullable Integer open,
      @Nullable List<OpenSeat> could) {}
}
