package org.scrutin.gateway.site.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.Release;
import org.scrutin.gateway.site.api.ReleaseReader.Difference;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.api.UnitFigures;
import org.scrutin.gateway.site.election.CorrectionView;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * What changed from one release to another: by list, by place and by sheet.
 *
 * @param lists votes and seats of the whole
 * @param places that are different, with their stations counted and their valid votes
 * @param sheets released figures that changed, the newest first
 * @param next asks for more of them; null where these are the last
 */
public record DifferenceView(
    String code,
    Wording name,
    boolean test,
    String from,
    String to,
    List<ListLine> lists,
    List<PlaceLine> places,
    List<CorrectionView> sheets,
    @Nullable String next) {

  /** A number that may be another now; null is not stated. */
  public record Change(@Nullable String before, @Nullable String after, boolean same) {
    static Change of(@Nullable Long before, @Nullable Long after, Figures figures) {
      return new Change(
          figures.number(before), figures.number(after), Objects.equals(before, after));
    }
  }

  /** A list. */
  public record ListLine(Wording list, Change votes, Change seats) {}

  /** A place. */
  public record PlaceLine(String code, Wording name, Change stations, Change valid) {}

  static DifferenceView of(Difference difference, Language language) {
    var figures = new Figures(language);
    Names names = difference.before().names();
    return new DifferenceView(
        difference.releases().election(),
        difference.releases().names().election(difference.releases().election(), language),
        difference.releases().test(),
        difference.from().name(),
        difference.to().name(),
        lists(difference, names, figures, language),
        places(difference, figures, language),
        difference.diff().items().stream()
            .map(one -> CorrectionView.of(one, names, language))
            .toList(),
        difference.next());
  }

  private static List<ListLine> lists(
      Difference difference, Names names, Figures figures, Language language) {
    TallyData before = tally(difference.before(), difference.from());
    TallyData after = tally(difference.after(), difference.to());
    if (before == null || after == null) {
      return List.of();
    }
    return names.lists().stream()
        .map(
            list ->
                new ListLine(
                    names.listName(list, language),
                    Change.of(
                        before.results().votes().get(list),
                        after.results().votes().get(list),
                        figures),
                    Change.of(seats(before.seats(), list), seats(after.seats(), list), figures)))
        .toList();
  }

  private static @Nullable TallyData tally(ElectionData data, Release release) {
    return release.tallies().isEmpty()
        ? null
        : data.tallies().stream()
            .filter(one -> one.tally().code().equals(release.tallies().getFirst().tally()))
            .findFirst()
            .orElse(null);
  }

  private static @Nullable Long seats(Seats seats, String list) {
    return seats.seats() == null ? null : (Long) seats.given().getOrDefault(list, 0).longValue();
  }

  private static List<PlaceLine> places(Difference difference, Figures figures, Language language) {
    Map<String, Results> before = byUnit(difference.before().units());
    Names names = difference.after().names();
    var lines = new ArrayList<PlaceLine>();
    UnitFigures after = difference.after().units();
    for (Results unit : after == null ? List.<Results>of() : after.units()) {
      Results was = before.get(unit.unit());
      PlaceLine line =
          new PlaceLine(
              unit.unit(),
              names.unit(unit.unit(), language),
              Change.of(stations(was), stations(unit), figures),
              Change.of(was == null ? null : was.valid(), unit.valid(), figures));
      boolean same =
          line.stations().same()
              && line.valid().same()
              && was != null
              && was.votes().equals(unit.votes());
      if (!same) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  private static Map<String, Results> byUnit(@Nullable UnitFigures figures) {
    Map<String, Results> units = new HashMap<>();
    if (figures != null) {
      figures.units().forEach(unit -> units.put(unit.unit(), unit));
    }
    return units;
  }

  private static @Nullable Long stations(@Nullable Results unit) {
    return unit == null || unit.stations() == null ? null : (Long) unit.stations().counted();
  }
}
