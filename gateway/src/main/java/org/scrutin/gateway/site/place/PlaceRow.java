package org.scrutin.gateway.site.place;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Margins;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.election.SeatBar;
import org.scrutin.gateway.site.election.SeatTable;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;
import org.scrutin.platform.web.share.Share;
import org.scrutin.platform.web.share.Shares;

/**
 * A constituency in one row.
 *
 * @param seats that it gives; null where that is not stated
 * @param lines seats by list
 * @param leader null without votes
 * @param stations null where no sheets are expected
 * @param claims how many are about it; null for none
 * @param corrected whether a released figure was changed there
 * @param release under which the figures stand; null for none
 * @param newerThan the release after which they were counted; null for none
 * @param tile null where the definition does not say
 * @param sizes by which rows are sorted
 */
public record PlaceRow(
    String code,
    Wording name,
    @Nullable String seats,
    SeatBar bar,
    List<SeatTable.Line> lines,
    @Nullable Leader leader,
    @Nullable Closest closest,
    @Nullable Ratio turnout,
    @Nullable StationCount stations,
    @Nullable String claims,
    boolean corrected,
    @Nullable String release,
    @Nullable String newerThan,
    Units.Unit.@Nullable Tile tile,
    Sizes sizes) {
  /**
   * The list with the most votes.
   *
   * @param lead over the next one, in votes; null where there is none
   * @param leadShare the same of the valid votes
   */
  public record Leader(
      ListName list, @Nullable Ratio share, @Nullable String lead, @Nullable Ratio leadShare) {}

  /**
   * How few ballots would move a seat, all changed in one way.
   *
   * @param from the list that holds it
   * @param to the next one
   */
  public record Closest(String ballots, String from, String to) {
    static @Nullable Closest of(Margins.@Nullable Margin margin, Names names, Figures figures) {
      return margin == null
              || margin.certainAt() == null
              || margin.from() == null
              || margin.to() == null
          ? null
          : new Closest(
              figures.number((long) margin.certainAt()),
              names.list(margin.from()),
              names.list(margin.to()));
    }
  }

  /** What is not known comes last. */
  record Sizes(
      int seats,
      long lead,
      int leadPercent,
      long closest,
      BigDecimal turnout,
      long missing,
      int claims) {}

  /**
   * Of a constituency.
   *
   * @param size its seats; 0 where they are not stated
   */
  static PlaceRow of(
      Results unit,
      Wording name,
      int size,
      Units.Unit.@Nullable Tile tile,
      Map<String, Integer> given,
      Margins.@Nullable Margin margin,
      int claims,
      boolean corrected,
      List<ListName> lists,
      Shares shares,
      Names names,
      Figures figures) {
    var ranked =
        lists.stream()
            .filter(list -> unit.votes().containsKey(list.code()))
            .sorted(
                Comparator.comparing(
                    (ListName list) -> -unit.votes().getOrDefault(list.code(), 0L)))
            .toList();
    StationCount stations = StationCount.of(unit, figures);
    long lead =
        ranked.size() < 2 ? Long.MAX_VALUE : votes(unit, ranked, 0) - votes(unit, ranked, 1);
    return new PlaceRow(
        unit.unit(),
        name,
        size == 0 ? null : figures.number(size),
        unit.partOfSheets()
            ? SeatBar.of(given, lists, null, size).ofPart()
            : SeatBar.of(given, lists, null, size),
        SeatTable.Line.of(given, lists, figures),
        ranked.isEmpty() ? null : leader(unit, ranked, shares, figures),
        Closest.of(margin, names, figures),
        unit.turnout() == null ? null : figures.share(unit.turnout().share()),
        stations,
        claims == 0 ? null : figures.number(claims),
        corrected,
        unit.release() == null ? null : unit.release().name(),
        unit.newerThan() == null ? null : unit.newerThan().name(),
        tile,
        new Sizes(
            size,
            lead,
            leadPercent(unit, ranked, shares),
            margin == null || margin.certainAt() == null ? Long.MAX_VALUE : margin.certainAt(),
            unit.turnout() == null ? BigDecimal.ONE.negate() : unit.turnout().percent(),
            stations == null ? 0 : stations.missing(),
            claims));
  }

  private static Leader leader(
      Results unit, List<ListName> ranked, Shares shares, Figures figures) {
    long first = votes(unit, ranked, 0);
    long whole =
        unit.valid() == null
            ? unit.votes().values().stream().mapToLong(Long::longValue).sum()
            : unit.valid();
    Long lead = ranked.size() < 2 ? null : (Long) (first - votes(unit, ranked, 1));
    return new Leader(
        ranked.getFirst(),
        figures.share(shares.of(first, whole)),
        figures.number(lead),
        lead == null ? null : figures.share(shares.of(lead, whole)));
  }

  /** Of the valid votes, rounded down; 0 where it is not known. */
  private static int leadPercent(Results unit, List<ListName> ranked, Shares shares) {
    Long valid = unit.valid();
    if (ranked.size() < 2 || valid == null) {
      return 0;
    }
    Share lead = shares.of(votes(unit, ranked, 0) - votes(unit, ranked, 1), valid);
    return lead == null ? 0 : lead.percent().intValue();
  }

  private static long votes(Results unit, List<ListName> ranked, int place) {
    return unit.votes().getOrDefault(ranked.get(place).code(), 0L);
  }

  /** Whether nothing is missing. */
  public boolean complete() {
    return stations == null || stations.complete();
  }
}
