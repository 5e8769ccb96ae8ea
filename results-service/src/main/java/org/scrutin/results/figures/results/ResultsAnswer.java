package org.scrutin.results.figures.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a unit and of its children.
 *
 * @param test true of a rehearsal; else absent
 * @param revision of the tally on which they rest
 * @param asOf the day by whose end this was known
 * @param children by code; a part of them, where a link leads to more
 */
public record ResultsAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    @Nullable LocalDate asOf,
    @JsonUnwrapped UnitResults whole,
    List<UnitResults> children) {}
