package org.scrutin.results.figures.margins;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.figures.seats.PublishedMarginAnswer;

/**
 * How far seats are from other ones.
 *
 * @param test true of a rehearsal; else absent
 * @param revision of the tally on which this was computed
 * @param premise what was assumed and not tested
 * @param notice that this is arithmetic and not a finding
 * @param unit absent while the election has no units
 * @param publishedMargins what sources published, beside what is computed or alone
 */
record MarginsAnswer(
    String election,
    String tally,
    @Nullable Boolean test,
    long revision,
    String premise,
    String notice,
    @Nullable String unit,
    @JsonUnwrapped Computation computation,
    @Nullable List<PublishedMarginAnswer> publishedMargins) {}
