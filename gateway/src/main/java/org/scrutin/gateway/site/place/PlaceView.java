package org.scrutin.gateway.site.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.PlaceData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.election.CorrectionView;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.election.Rows;
import org.scrutin.gateway.site.election.SeatTable;
import org.scrutin.gateway.site.election.TallyView;
import org.scrutin.gateway.site.election.TallyViews;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Ratio;
import org.scrutin.gateway.site.words.Wording;

/**
 * A unit that is no station.
 *
 * @param filter which of the units below are shown
 * @param above the units that it lies within, without the whole
 * @param figures null where no tally has any
 * @param seats that it gives; null where it gives none by itself
 * @param worksheet how the seats are given; null where none is to be shown
 * @param children some of the units directly below
 * @param next asks for more of them; null where there are none
 * @param claims null where the register gives no answer
 */
public record PlaceView(
    FiguresHead of,
    StationFilter filter,
    String code,
    Wording name,
    List<Crumb> above,
    @Nullable TallyView figures,
    @Nullable String seats,
    List<SeatTable.Line> lines,
    PlaceRow.@Nullable Closest closest,
    @Nullable Worksheet worksheet,
    List<Child> children,
    @Nullable String next,
    List<CorrectionView> corrections,
    @Nullable List<ClaimLine> claims) {

  /** The ways to choose. */
  public List<StationFilter> filters() {
    return List.of(StationFilter.values());
  }

  /**
   * A unit below.
   *
   * @param stations null where no sheets are expected
   * @param sheetClass of a station that is not counted; null of one that is and of other units
   * @param leader short name of the list with the most votes
   */
  public record Child(
      Crumb unit,
      @Nullable String valid,
      @Nullable Ratio turnout,
      @Nullable StationCount stations,
      @Nullable String sheetClass,
      @Nullable String leader) {}

  static PlaceView of(PlaceData data, StationFilter filter, Language language) {
    ElectionData election = data.election();
    var figures = new Figures(language);
    var lists = ListName.of(election, language);
    Names names = names(data);
    Tally chosen = data.chosen();
    Results results = data.results();
    Seats all =
        election.tallies().stream()
            .filter(tally -> tally.tally().equals(chosen))
            .findFirst()
            .map(TallyData::seats)
            .orElse(null);
    Seats.Constituency here = all == null ? null : all.constituency(data.unit().code());
    Integer size = data.unit().seats();
    Set<String> corrected =
        data.corrections().stream().map(Correction::unit).collect(Collectors.toSet());
    return new PlaceView(
        FiguresHead.of(election, chosen, results, language),
        filter,
        data.unit().code(),
        data.unit().name(language),
        Crumb.below(data.above(), language),
        chosen == null || results == null || all == null
            ? null
            : new TallyViews(election.election(), lists, language, Rows::all)
                .unit(chosen, results, all, size == null ? 0 : size),
        size == null ? null : figures.number(size.longValue()),
        here == null ? List.of() : SeatTable.Line.of(here.given(), lists, figures),
        PlaceRow.Closest.of(data.margins().closest(data.unit().code()), names, figures),
        Worksheet.of(data.explained(), data.unit().code(), names, figures),
        results == null
            ? List.of()
            : results.children().stream()
                .filter(child -> shows(filter, child, corrected))
                .map(child -> child(child, lists, figures, language))
                .toList(),
        data.next(),
        data.corrections().stream()
            .map(correction -> CorrectionView.of(correction, names, language))
            .toList(),
        data.claims().map(claims -> ClaimLine.of(claims, language)).orElse(null));
  }

  private static boolean shows(StationFilter filter, Results child, Set<String> corrected) {
    Results.Stations stations = child.stations();
    Results.Sheets sheets = child.sheets();
    return switch (filter) {
      case ALL -> true;
      case CORRECTED -> corrected.contains(child.unit());
      case HELD ->
          (stations != null && stations.quarantined() > 0)
              || (sheets != null && sheets.quarantined() > 0);
      case MISSING ->
          stations == null
              ? sheets != null && sheets.counted() == 0
              : stations.counted() < stations.expected();
    };
  }

  private static Names names(PlaceData data) {
    return new Names(
        data.election().election(),
        Stream.concat(
                data.election().constituencies().stream(),
                Stream.concat(data.above().stream(), Stream.of(data.unit())))
            .toList());
  }

  private static Child child(
      Results child, List<ListName> lists, Figures figures, Language language) {
    Crumb unit = Crumb.of(child.asUnit(), language);
    return new Child(
        unit,
        figures.number(child.valid()),
        child.turnout() == null ? null : figures.share(child.turnout().share()),
        StationCount.of(child, figures),
        unit.station() ? sheetClass(child.sheets()) : null,
        lists.stream()
            .filter(list -> child.votes().getOrDefault(list.code(), 0L) > 0)
            .max(Comparator.comparing(list -> child.votes().getOrDefault(list.code(), 0L)))
            .map(ListName::label)
            .orElse(null));
  }

  private static @Nullable String sheetClass(Results.@Nullable Sheets sheets) {
    if (sheets == null || sheets.counted() > 0) {
      return null;
    }
    if (sheets.quarantined() > 0) {
      return "quarantined";
    }
    return sheets.status().entrySet().stream()
        .filter(status -> status.getValue() > 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("awaited");
  }
}
