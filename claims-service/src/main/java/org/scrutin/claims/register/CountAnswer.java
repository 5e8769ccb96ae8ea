package org.scrutin.claims.register;

import java.util.Map;

/**
 * How many claims an election has.
 *
 * @param states how many are in which state; a state that none is in is absent
 */
record CountAnswer(String election, long claims, Map<String, Long> states) {}
