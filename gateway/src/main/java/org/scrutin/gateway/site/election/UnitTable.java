package org.scrutin.gateway.site.election;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.UnitFigures;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * One tally's figures by unit.
 *
 * @param constituencies whether these are the constituencies
 * @param cut how many are shown of more, or null if all are
 */
public record UnitTable(List<Unit> units, boolean constituencies, @Nullable String cut) {
  /** One unit: turnout, votes and seats by list. */
  public record Unit(
      String code,
      TallyView figures,
      Wording name,
      @Nullable String seats,
      List<SeatTable.Line> lines,
      @Nullable ReleaseView release) {}

  public static UnitTable of(
      ElectionData data, UnitFigures given, List<ListName> lists, Language language) {
    var figures = new Figures(language);
    var known = new HashMap<String, Units.Unit>();
    data.constituencies().forEach(unit -> known.put(unit.code(), unit));
    var tally =
        data.tallies().stream()
            .filter(t -> t.tally().code().equals(given.tally()))
            .findFirst()
            .orElseThrow();
    var views = new TallyViews(data.election(), lists, language, Rows::all);
    Results.Sheets all = tally.results().sheets();
    boolean counting = all != null && all.any();
    var units =
        given.units().stream()
            .filter(unit -> unit.stated() || counting)
            .map(
                unit -> {
                  var here = tally.seats().constituency(unit.unit());
                  var size = size(known.get(unit.unit()));
                  return new Unit(
                      unit.unit(),
                      views.unit(tally.tally(), unit, tally.seats(), size),
                      name(unit, known.get(unit.unit()), language),
                      size == 0 ? null : figures.number(size),
                      SeatTable.Line.of(here == null ? Map.of() : here.given(), lists, figures),
                      ReleaseView.of(
                          unit, data.history().releases(), data.election().zone(), figures));
                })
            .toList();
    return new UnitTable(
        units, !known.isEmpty(), given.cut() ? figures.number(given.units().size()) : null);
  }

  private static int size(Units.@Nullable Unit unit) {
    return unit == null || unit.seats() == null ? 0 : unit.seats();
  }

  private static Wording name(Results unit, Units.@Nullable Unit known, Language language) {
    if (known != null) {
      return known.name(language);
    }
    return language.name(unit.names(), unit.name(), unit.unit());
  }
}
