package org.scrutin.results.figures.lots;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Seats that wait for a drawing of lots.
 *
 * @param unit where they are given; absent where there is one contest alone
 * @param seat number of the first
 * @param seats how many
 * @param lists codes of the tied lists
 * @param units codes of the tied constituencies, where these draw for seats
 * @param announced where the seed will come from, if they will be drawn by one
 */
public record LotsAnswer(
    @Nullable String unit,
    int seat,
    int seats,
    List<String> lists,
    @Nullable List<String> units,
    @Nullable SeedAnnouncement announced) {}
