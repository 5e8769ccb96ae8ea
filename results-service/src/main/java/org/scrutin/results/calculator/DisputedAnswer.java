package org.scrutin.results.calculator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many seats of a contest could go elsewhere, all that is alleged of its votes taken together.
 *
 * @param reason why nothing is computed; absent where it is
 * @param words the same in English
 * @param seatsAtMost that could be another list's
 * @param exact whether these votes move so many; else it may be that fewer are the most
 * @param changes votes that each list would have more, or fewer, for that; if need be by lots
 */
record DisputedAnswer(
    boolean computable,
    Uncomputed.@Nullable Reason reason,
    @Nullable String words,
    @Nullable Integer seatsAtMost,
    @Nullable Boolean exact,
    @Nullable Map<String, Long> changes) {}
