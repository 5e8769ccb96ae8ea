package org.scrutin.gateway.site.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;

/**
 * Seats of the country and of its constituencies; {@code seats} is null where there are none.
 *
 * @param unassigned seats of the country that nobody can have
 * @param keptOut lists that a national threshold keeps out
 * @param levelling seats that no constituency gives, a part of the country's; null without any
 */
public record Seats(
    @Nullable Long revision,
    @Nullable String basis,
    @Nullable Map<String, Integer> seats,
    @Nullable Map<String, Integer> levelling,
    @Nullable Integer unassigned,
    List<KeptOut> keptOut,
    List<Constituency> constituencies,
    Results.@Nullable Declaration declared,
    List<Lot> lots,
    List<Margin> publishedMargins) {
  public Seats {
    publishedMargins = publishedMargins == null ? List.of() : publishedMargins;
    lots = lots == null ? List.of() : lots;
    keptOut = keptOut == null ? List.of() : keptOut;
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

  /**
   * A list that a threshold keeps out.
   *
   * @param share that it has
   * @param threshold that it needs, an exact fraction
   * @param levelling whether it is kept out of levelling seats alone
   */
  public record KeptOut(String list, Share share, String threshold, boolean levelling) {}

  /** Seats that nobody can have, of the country and of its constituencies. */
  public int unfilled() {
    return (unassigned == null ? 0 : unassigned)
        + constituencies.stream().mapToInt(Constituency::unfilled).sum();
  }

  /** A constituency, or null where it gives no seats here. */
  public @Nullable Constituency constituency(String code) {
    return constituencies.stream().filter(one -> one.unit().equals(code)).findFirst().orElse(null);
  }

  public record Constituency(
      String unit,
      @Nullable Map<String, Integer> seats,
      @Nullable Integer unassigned,
      List<KeptOut> keptOut) {
    public Constituency {
      keptOut = keptOut == null ? List.of() : keptOut;
    }

    /** Seats that nobody can have. */
    public int unfilled() {
      return unassigned == null ? 0 : unassigned;
    }

    public Map<String, Integer> given() {
      return seats == null ? Map.of() : seats;
    }
  }
}
