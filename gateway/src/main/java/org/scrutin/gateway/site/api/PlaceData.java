package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the services say of one unit that is no station.
 *
 * @param unit itself
 * @param above the units that it lies within, the whole first
 * @param chosen the tally; null where the election has none
 * @param results of the unit with some of its children; null where there is no tally
 * @param next of the list of its children; null where it ends
 * @param explained seats that its votes give, with how; null where they give none
 * @param corrections of its stations, the newest first
 * @param claims that name it; empty where the register gives no answer
 */
public record PlaceData(
    ElectionData election,
    Units.Unit unit,
    List<Units.Unit> above,
    @Nullable Tally chosen,
    @Nullable Results results,
    @Nullable String next,
    @Nullable ExplainedSeats explained,
    Margins margins,
    List<Correction> corrections,
    Optional<List<Claim>> claims) {}
