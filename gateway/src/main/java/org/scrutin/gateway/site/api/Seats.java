package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seats of the country and of its constituencies; {@code seats} is null where there are none.
 *
 * @param levelling seats that no constituency gives, a part of the country's; null without any
 */
public record Seats(
    @Nullable Long revision,
    @Nullable String basis,
    @Nullable Map<String, Integer> seats,
    @Nullable Map<String, Integer> levelling,
    List<Constituency> constituencies,
    Results.@Nullable Declaration declared,
    List<Lot> lots,
    List<Margin> publishedMargins) {
  public Seats {
    publishedMargins = publishedMargins == null ? List.of() : publishedMargins;
    lots = lots == null ? List.of() : lots;
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** National seats by list, empty where there are none. */
  public Map<String, Integer> given() {
    return seats == null ? Map.of() : seats;
  }

  /**
   * Votes that a list would have needed for one more seat, as somebody published them: a number or
   * words.
   *
   * @param earlier what was published before; without a unit and a list of their own
   */
  public record Margin(
      @Nullable String unit,
      @Nullable String list,
      @Nullable Long votes,
      @Nullable String text,
      Results.@Nullable Declaration declared,
      List<Margin> earlier) {
    public Margin {
      earlier = earlier == null ? List.of() : earlier;
    }
  }

  /** A seat that waits for the drawing of lots. */
  public record Lot(@Nullable String unit) {}

  public record Constituency(String unit, @Nullable Map<String, Integer> seats) {
    public Map<String, Integer> given() {
      return seats == null ? Map.of() : seats;
    }
  }
}
