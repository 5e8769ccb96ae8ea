package org.scrutin.results.figures.seats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats of a unit, as they are or were.
 *
 * @param revision of the tally on which they rest
 * @param asOf the day by whose end this was known
 * @param unit absent while the election has no units
 * @param rule where an explanation is asked for
 */
public record SeatsAnswer(
    String election,
    String tally,
    long revision,
    @Nullable LocalDate asOf,
    @Nullable String unit,
    @Nullable RuleAnswer rule,
    @JsonUnwrapped UnitSeats found,
    @Nullable List<PublishedMarginAnswer> publishedMargins) {}
