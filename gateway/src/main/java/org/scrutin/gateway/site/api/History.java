package org.scrutin.gateway.site.api;

import java.util.List;

/**
 * When what was announced, and which releases there are.
 *
 * @param announced of all tallies
 */
public record History(List<Announced> announced, List<Release> releases) {
  static final History NONE = new History(List.of(), List.of());
}
