package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the services say of one station.
 *
 * @param above the units that it lies within, the whole first
 * @param chosen the tally; null where the election has none
 * @param results what that tally has in its totals of it; null where what is shown does not hold it
 * @param sheets what each tally has of it, the chosen one's first
 * @param corrections of its released figures, the newest first
 * @param claims that name it; empty where the register gives no answer
 */
public record StationData(
    ElectionData election,
    Units.Unit unit,
    List<Units.Unit> above,
    @Nullable Tally chosen,
    @Nullable Results results,
    List<OfTally> sheets,
    List<Correction> corrections,
    Optional<List<Claim>> claims) {

  /** One tally's. */
  public record OfTally(Tally tally, Sheet sheet) {}
}
