package org.scrutin.gateway.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tally's votes by the units below the country. */
public record UnitTable(List<ListName> lists, List<Row> rows) {
  /** One unit. */
  public record Row(
      String name,
      TallyView.@Nullable Counted stations,
      TallyView.@Nullable Ratio turnout,
      @Nullable String valid,
      List<Cell> cells) {}

  /** One list's votes there; absent is not stated. */
  public record Cell(@Nullable String votes, TallyView.@Nullable Ratio share) {}

  static UnitTable of(TallyData data, List<Units.Unit> units, List<ListName> all, Language lang) {
    var children =
        data.results().children().stream().filter(child -> !child.votes().isEmpty()).toList();
    var lists =
        all.stream()
            .filter(list -> children.stream().anyMatch(c -> c.votes().containsKey(list.code())))
            .toList();
    Map<String, String> names = new HashMap<>();
    units.forEach(unit -> names.put(unit.code(), unit.name(lang)));
    var figures = new Figures(lang);
    var rows = new ArrayList<Row>();
    for (Results child : children) {
      String own = child.name() == null ? child.unit() : child.name();
      rows.add(row(names.getOrDefault(child.unit(), own), child, lists, figures));
    }
    return new UnitTable(lists, List.copyOf(rows));
  }

  private static Row row(String name, Results unit, List<ListName> lists, Figures figures) {
    long stated = unit.votes().values().stream().mapToLong(Long::longValue).sum();
    Long of = unit.valid() == null ? Long.valueOf(stated) : unit.valid();
    var cells =
        lists.stream()
            .map(list -> unit.votes().get(list.code()))
            .map(votes -> new Cell(figures.number(votes), figures.share(votes, of)))
            .toList();
    var stations = unit.stations();
    return new Row(
        name,
        stations == null || stations.expected() == 0
            ? null
            : new TallyView.Counted(
                figures.number(stations.counted()), figures.number(stations.expected()), null),
        figures.share(unit.ballots(), unit.registered()),
        figures.number(of),
        cells);
  }
}
