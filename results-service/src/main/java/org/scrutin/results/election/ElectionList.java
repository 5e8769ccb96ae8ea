package org.scrutin.results.election;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What gets votes: a party's list, a coalition, a candidate.
 *
 * @param code unique in its election without regard to case
 * @param name by language; at least one, none of them required
 * @param kind what the thresholds tell apart, such as party, coalition, minority
 * @param colour of charts, {@code #rrggbb}
 */
public record ElectionList(
    String code, Map<String, String> name, String kind, @Nullable String colour) {
  public ElectionList {
    name = Map.copyOf(name);
  }
}
