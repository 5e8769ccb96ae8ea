package org.scrutin.gateway.site.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What tallies say of units, as far as a page has asked. */
public final class TallyFigures {
  private final Map<Of, Results> known = new ConcurrentHashMap<>();

  private record Of(String tally, String unit) {}

  void put(String tally, Results results) {
    known.put(new Of(tally, results.unit()), results);
  }

  /** Null where the page does not know. */
  public @Nullable Results of(@Nullable String tally, String unit) {
    return tally == null ? null : known.get(new Of(tally, unit));
  }
}
