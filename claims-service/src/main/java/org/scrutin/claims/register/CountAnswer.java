package org.scrutin.claims.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many claims an election has.
 *
 * @param test true of a rehearsal; else absent
 * @param states how many are in which state; a state that none is in is absent
 */
record CountAnswer(
    String election, @Nullable Boolean test, long claims, Map<String, Long> states) {}
