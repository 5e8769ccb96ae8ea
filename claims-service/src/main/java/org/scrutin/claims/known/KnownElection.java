package org.scrutin.claims.known;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * An election that claims can be about.
 *
 * @param timezone in which its days end
 * @param lists names by code
 */
public record KnownElection(
    String code, ZoneId timezone, boolean test, int seats, Map<String, String> lists) {

  /** The list's code as the election writes it. */
  public Optional<String> list(String code) {
    return lists.keySet().stream().filter(code::equalsIgnoreCase).findFirst();
  }
}
