package org.scrutin.gateway.site.place;

import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.words.Figures;

/**
 * How many stations of a unit are counted.
 *
 * @param missing those that are not
 */
public record StationCount(String counted, String expected, long missing) {
  /** Null where no sheets are expected. */
  static @Nullable StationCount of(Results results, Figures figures) {
    Results.Stations stations = results.stations();
    return stations == null || stations.expected() == 0
        ? null
        : new StationCount(
            figures.number(stations.counted()),
            figures.number(stations.expected()),
            stations.expected() - stations.counted());
  }

  public boolean complete() {
    return missing == 0;
  }
}
