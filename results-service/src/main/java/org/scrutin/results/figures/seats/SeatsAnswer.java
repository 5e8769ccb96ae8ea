package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.Released;

/**
 * Seats of a unit, as they are or were.
 *
 * @param test true of a rehearsal; else absent
 * @param revision of the tally on which they rest
 * @param asOf the day by whose end this was known
 * @param released under which release they stand
 * @param unit absent while the election has no units
 */
public record SeatsAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    @Nullable LocalDate asOf,
    @JsonUnwrapped Released released,
    @Nullable String unit,
    RuleAnswer rule,
    @JsonUnwrapped UnitSeats found,
    @Nullable List<PublishedMarginAnswer> publishedMargins) {

  /** Seats by list code; null while nobody knows them. */
  public @Nullable Map<String, Integer> seats() {
    return found.seats();
  }
}
