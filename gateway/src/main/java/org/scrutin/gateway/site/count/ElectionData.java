package org.scrutin.gateway.site.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What results-service says of one election.
 *
 * @param units the figures below the whole, of the tally that was chosen; null where none was
 */
public record ElectionData(
    Election election,
    List<TallyData> tallies,
    List<Units.Unit> constituencies,
    @Nullable UnitFigures units) {}
