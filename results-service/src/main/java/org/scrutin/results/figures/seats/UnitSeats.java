package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.declared.Announcement;
import org.scrutin.results.figures.VoteSource;
import org.scrutin.results.figures.lots.DrawnAnswer;
import org.scrutin.results.figures.lots.LotsAnswer;

/**
 * Seats of a unit and of the constituencies in it.
 *
 * @param from what computed seats rest on
 * @param declared the announcement of declared seats
 * @param seats by list code; null while nobody knows them
 * @param levelling seats beside those of the constituencies, by list code; absent while they wait
 * @param apportionment seats that constituencies have by votes, by unit code; absent while they
 *     wait
 * @param waitsFor constituencies without votes or with open lots for which the whole waits
 * @param unassigned seats that nobody can have
 * @param lots seats that wait for a drawing of lots
 * @param drawn lots that were drawn for some of these seats
 * @param notFinal codes of the lists that may get a seat by lots
 * @param keptOut lists that miss a national threshold
 * @param explanation of the one contest, or of what is above the constituencies
 */
record UnitSeats(
    SeatBasis basis,
    @Nullable VoteSource from,
    @Nullable Announcement declared,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Map<String, Integer> seats,
    @Nullable Map<String, Integer> levelling,
    @Nullable Map<String, Integer> apportionment,
    @Nullable List<String> waitsFor,
    @Nullable Integer unassigned,
    @Nullable List<LotsAnswer> lots,
    @Nullable List<DrawnAnswer> drawn,
    @Nullable List<String> notFinal,
    @Nullable List<KeptOutAnswer> keptOut,
    List<ConstituencySeats> constituencies,
    @Nullable ExplanationAnswer explanation) {

  /** Whether seats follow from votes or were announced. */
  enum SeatBasis {
    NONE,
    DECLARED,
    COMPUTED
  }

  /**
   * Seats of a constituency.
   *
   * @param seats by list code, without those that wait for lots
   * @param declared its announcement where that is another than of the whole
   * @param unassigned seats that nobody can have
   * @param keptOut lists that miss a threshold there
   */
  record ConstituencySeats(
      String unit,
      Map<String, Integer> seats,
      @Nullable Announcement declared,
      @Nullable Integer unassigned,
      @Nullable List<KeptOutAnswer> keptOut,
      @Nullable ExplanationAnswer explanation) {}
}
