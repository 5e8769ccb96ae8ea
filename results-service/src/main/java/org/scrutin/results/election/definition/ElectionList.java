package org.scrutin.results.election.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What gets votes: a party's list, a coalition, a candidate.
 *
 * @param code unique in its election without regard to case
 * @param name by language; at least one, none of them required
 * @param kind what the thresholds tell apart, such as party, coalition, minority
 * @param colour of charts, {@code #rrggbb}
 * @param parties of how many it is made, where thresholds ask
 */
public record ElectionList(
    String code, Map<String, String> name, String kind, @Nullable String colour, int parties) {
  public ElectionList {
    name = Map.copyOf(name);
  }

  /** A list of one party. */
  public ElectionList(String code, Map<String, String> name, String kind, @Nullable String colour) {
    this(code, name, kind, colour, 1);
  }
}
