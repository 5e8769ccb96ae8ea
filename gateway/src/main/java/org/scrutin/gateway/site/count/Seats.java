package org.scrutin.gateway.site.count;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seats of the country and of its constituencies; {@code seats} is null where there are none. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Seats(
    @Nullable Long revision,
    @Nullable String basis,
    @Nullable Map<String, Integer> seats,
    List<Constituency> constituencies,
    Results.@Nullable Declaration declared,
    List<Lot> lots) {
  Seats {
    lots = lots == null ? List.of() : lots;
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** National seats by list, empty where there are none. */
  Map<String, Integer> given() {
    return seats == null ? Map.of() : seats;
  }

  /** A seat that waits for the drawing of lots. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Lot(@Nullable String unit) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Constituency(String unit, @Nullable Map<String, Integer> seats) {
    Map<String, Integer> given() {
      return seats == null ? Map.of() : seats;
    }
  }
}
