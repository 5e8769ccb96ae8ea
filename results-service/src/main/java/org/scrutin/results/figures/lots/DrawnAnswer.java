package org.scrutin.results.figures.lots;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of lots that seats follow.
 *
 * @param unit where it was held
 * @param document {@code sha256:...} of the minutes of a draw by hand
 * @param seed of a draw by seed
 * @param source from which the seed came, as it was announced before
 * @param confirmedAt when the second commissioner confirmed it
 * @param logIndex of its leaf in the tally's log
 */
public record DrawnAnswer(
    String unit,
    List<DrawnLot> lots,
    DrawMethod method,
    @Nullable String document,
    @Nullable String seed,
    @Nullable String source,
    OffsetDateTime confirmedAt,
    long logIndex) {}
