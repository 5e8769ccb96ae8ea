package org.scrutin.gateway.site.api;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.share.Share;

/**
 * Seats of the country and of its constituencies; {@code seats} is null where there are none.
 *
 * @param unassigned seats of the country that nobody can have
 * @param keptOut lists that a national threshold keeps out
 * @param lots that are to be drawn
 * @param drawn that were
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
    List<Draw> drawn,
    List<Margin> publishedMargins) {
  /** Of a tally that gives none. */
  public static final Seats NONE =
      new Seats(
          null, null, null, null, null, List.of(), List.of(), null, List.of(), List.of(),
          List.of());

  public Seats {
    publishedMargins = publishedMargins == null ? List.of() : publishedMargins;
    lots = lots == null ? List.of() : lots;
    drawn = drawn == null ? List.of() : drawn;
    keptOut = keptOut == null ? List.of() : keptOut;
    constituencies = constituencies == null ? List.of() : constituencies;
  }

  /** National seats by list, empty where there are none. */
  public Map<String, Integer> given() {
    return seats == null ? Map.of() : seats;
  }

  /** Those of one constituency. */
  public Map<String, Integer> given(String unit) {
    Constituency constituency = constituency(unit);
    return constituency == null ? Map.of() : constituency.given();
  }

  /** Those of some constituencies alone, which give none together with others. */
  Seats within(Set<String> units) {
    var some = constituencies.stream().filter(one -> units.contains(one.unit())).toList();
    Map<String, Integer> sum = new HashMap<>();
    some.forEach(
        one -> one.given().forEach((list, number) -> sum.merge(list, number, Integer::sum)));
    return new Seats(
        revision,
        basis,
        some.isEmpty() ? null : Map.copyOf(sum),
        null,
        null,
        keptOut,
        some,
        declared,
        lots.stream().filter(lot -> lot.unit() != null && units.contains(lot.unit())).toList(),
        drawn,
        publishedMargins);
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

  /**
   * Seats that wait for a drawing of lots.
   *
   * @param seat number of the first
   * @param lists that are tied; none where constituencies draw for seats
   * @param units constituencies that are tied
   */
  public record Lot(
      @Nullable String unit,
      int seat,
      int seats,
      List<String> lists,
      List<String> units,
      @Nullable Announcement announced) {
    public Lot {
      lists = lists == null ? List.of() : lists;
      units = units == null ? List.of() : units;
    }
  }

  /**
   * Where the seed of a draw will come from.
   *
   * @param at when it will be known
   */
  public record Announcement(String source, OffsetDateTime at) {}

  /**
   * A drawing of lots.
   *
   * @param document minutes of one by hand
   * @param seed of one by seed
   */
  public record Draw(
      String unit,
      List<DrawnLot> lots,
      @Nullable String document,
      @Nullable String seed,
      @Nullable String source,
      long logIndex) {}

  /** A seat that was drawn. */
  public record DrawnLot(int seat, List<String> lists, List<String> units, String winner) {
    public DrawnLot {
      lists = lists == null ? List.of() : lists;
      units = units == null ? List.of() : units;
    }
  }

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
