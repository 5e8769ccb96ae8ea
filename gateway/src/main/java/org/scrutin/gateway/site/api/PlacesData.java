package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the services say of an election's constituencies.
 *
 * @param chosen the tally; null where the election has none
 * @param corrections of the chosen tally, the newest first
 * @param claims empty where the register gives no answer
 */
public record PlacesData(
    ElectionData election,
    @Nullable Tally chosen,
    Margins margins,
    List<Correction> corrections,
    Optional<ClaimList> claims) {}
