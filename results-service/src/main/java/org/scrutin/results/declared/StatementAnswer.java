package org.scrutin.results.declared;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and its place in the tally's log.
 *
 * @param index of its leaf
 * @param revision that it made: {@code index + 1}
 * @param findings sums in it that do not add up
 */
record StatementAnswer(
    @JsonUnwrapped StatementLeaf statement,
    String election,
    String tally,
    @Nullable Boolean test,
    long index,
    long revision,
    List<StatementFinding> findings) {}
