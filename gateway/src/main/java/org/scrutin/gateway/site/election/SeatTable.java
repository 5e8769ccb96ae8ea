package org.scrutin.gateway.site.election;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.NaturalOrder;
import org.scrutin.gateway.site.words.Wording;

/**
 * Seats of the constituencies, the tallies side by side.
 *
 * @param levelling seats that no constituency gives; null where no tally has any
 */
public record SeatTable(List<Source> sources, List<Row> rows, @Nullable Row levelling) {
  /** Whose seats a column shows, how they came about and as of which revision. */
  public record Source(Wording name, String basis, @Nullable String revision) {}

  /**
   * One constituency.
   *
   * @param differs whether two tallies give different seats
   */
  public record Row(
      Wording name, @Nullable String seats, List<@Nullable Cell> cells, boolean differs) {}

  /** One tally's seats there; absent is not stated. */
  public record Cell(SeatBar bar, List<Line> lines) {}

  /** One list's seats there. */
  public record Line(String label, Wording name, String seats) {
    public static List<Line> of(Map<String, Integer> seats, List<ListName> lists, Figures figures) {
      return lists.stream()
          .filter(list -> seats.getOrDefault(list.code(), 0) > 0)
          .map(
              list ->
                  new Line(
                      list.label(),
                      list.name(),
                      figures.number(seats.getOrDefault(list.code(), 0).longValue())))
          .toList();
    }
  }

  static SeatTable of(ElectionData data, List<ListName> lists, Language language) {
    var stating = data.tallies().stream().filter(tally -> !byUnit(tally).isEmpty()).toList();
    Map<String, Wording> names = new TreeMap<>(NaturalOrder.CODES);
    Map<String, Integer> sizes = new HashMap<>();
    for (Units.Unit unit : data.constituencies()) {
      names.put(unit.code(), unit.name(language));
      if (unit.seats() != null) {
        sizes.put(unit.code(), unit.seats());
      }
    }
    stating.forEach(
        tally -> byUnit(tally).keySet().forEach(u -> names.putIfAbsent(u, Wording.of(u))));
    var rows = new ArrayList<Row>();
    if (!stating.isEmpty()) {
      names.forEach(
          (unit, name) ->
              rows.add(
                  row(
                      name,
                      sizes.get(unit),
                      given(stating, tally -> byUnit(tally).get(unit)),
                      lists,
                      language)));
    }
    var above = given(stating, tally -> tally.seats().levelling());
    return new SeatTable(
        stating.stream().map(tally -> source(tally, language)).toList(),
        List.copyOf(rows),
        above.stream().allMatch(Objects::isNull)
            ? null
            : row(Wording.of(""), null, above, lists, language));
  }

  /** Only where two tallies give different seats. */
  SeatTable differing() {
    return new SeatTable(
        sources,
        rows.stream().filter(Row::differs).toList(),
        levelling != null && levelling.differs() ? levelling : null);
  }

  /** Whether any row has a mark. */
  public boolean marked() {
    return rows.stream().anyMatch(Row::differs) || (levelling != null && levelling.differs());
  }

  private static List<@Nullable Map<String, Integer>> given(
      List<TallyData> tallies, Function<TallyData, @Nullable Map<String, Integer>> seats) {
    var given = new ArrayList<@Nullable Map<String, Integer>>();
    tallies.forEach(tally -> given.add(seats.apply(tally)));
    return given;
  }

  private static Source source(TallyData tally, Language language) {
    Long revision = tally.seats().revision();
    String basis = tally.seats().basis();
    return new Source(
        tally.tally().source().shown(language),
        basis == null ? "none" : basis,
        revision == null ? null : String.valueOf(revision));
  }

  private static Row row(
      Wording name,
      @Nullable Integer size,
      List<@Nullable Map<String, Integer>> tallies,
      List<ListName> lists,
      Language language) {
    var figures = new Figures(language);
    var cells = new ArrayList<@Nullable Cell>();
    var different = new HashSet<Map<String, Integer>>();
    for (var seats : tallies) {
      if (seats == null) {
        cells.add(null);
        continue;
      }
      var some = new HashMap<>(seats);
      some.values().removeIf(number -> number == 0);
      different.add(some);
      var lines = Line.of(some, lists, figures);
      cells.add(new Cell(SeatBar.of(some, lists, null, size == null ? 0 : size), lines));
    }
    String all = size == null ? null : figures.number(size.longValue());
    return new Row(name, all, cells, different.size() > 1);
  }

  private static Map<String, Map<String, Integer>> byUnit(TallyData tally) {
    var seats = new HashMap<String, Map<String, Integer>>();
    for (Seats.Constituency constituency : tally.seats().constituencies()) {
      if (!constituency.given().isEmpty()) {
        seats.put(constituency.unit(), constituency.given());
      }
    }
    return seats;
  }
}
