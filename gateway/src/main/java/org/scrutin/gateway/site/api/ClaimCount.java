package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;

/**
 * How many claims an election has.
 *
 * @param states how many are in which state
 */
public record ClaimCount(String election, long claims, Map<String, Long> states) {
  /** Of an election that has none. */
  public static ClaimCount none(String election) {
    return new ClaimCount(election, 0, Map.of());
  }

  /** Of the elections that have claims. */
  public record Page(List<ClaimCount> items) {}
}
