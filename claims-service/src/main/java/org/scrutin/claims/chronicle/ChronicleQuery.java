package org.scrutin.claims.chronicle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts are wanted; null is any.
 *
 * @param asOf an act counts from its first day; one whose first day is unknown always
 * @param kind the whole, or what stands before its colon
 * @param text in a statement of any language, an actor or a source
 */
record ChronicleQuery(
    @Nullable String election,
    @Nullable LocalDate asOf,
    @Nullable String actor,
    @Nullable String kind,
    @Nullable String text) {}
