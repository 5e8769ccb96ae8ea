package org.scrutin.gateway.site.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.ClaimList;
import org.scrutin.gateway.site.api.Correction;
import org.scrutin.gateway.site.api.ElectionData;
import org.scrutin.gateway.site.api.Names;
import org.scrutin.gateway.site.api.PlacesData;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.api.Tally;
import org.scrutin.gateway.site.api.TallyData;
import org.scrutin.gateway.site.api.UnitFigures;
import org.scrutin.gateway.site.api.Units;
import org.scrutin.gateway.site.claim.ClaimLine;
import org.scrutin.gateway.site.election.FiguresHead;
import org.scrutin.gateway.site.election.SeatTable;
import org.scrutin.gateway.site.labels.ListName;
import org.scrutin.gateway.site.words.Figures;
import org.scrutin.gateway.site.words.Language;
import org.scrutin.gateway.site.words.Wording;

/**
 * The constituencies of an election.
 *
 * @param of whose figures they are of
 * @param all how many there are, shown or not
 * @param shown how many are
 * @param tiles all of them, whatever the filter
 * @param levelling seats that no constituency gives
 * @param cut how many are read of more; null if all are
 */
public record PlacesView(
    FiguresHead of,
    PlaceOrder order,
    PlaceFilter filter,
    String all,
    String shown,
    List<PlaceRow> rows,
    Tiles tiles,
    List<SeatTable.Line> levelling,
    @Nullable String cut,
    boolean registerAway) {

  public static PlacesView of(
      PlacesData data, PlaceOrder order, PlaceFilter filter, TileColour colour, Language language) {
    var rows = rows(data, language);
    UnitFigures units = data.election().units();
    var figures = new Figures(language);
    var shown = rows.stream().filter(filter::shows).sorted(order.rows()).toList();
    return new PlacesView(
        FiguresHead.of(data.election(), data.chosen(), language),
        order,
        filter,
        figures.number(rows.size()),
        figures.number(shown.size()),
        shown,
        Tiles.of(rows, colour),
        levelling(data, language),
        units != null && units.cut() ? figures.number(rows.size()) : null,
        data.claims().isEmpty());
  }

  private static List<PlaceRow> rows(PlacesData data, Language language) {
    ElectionData election = data.election();
    UnitFigures units = election.units();
    if (units == null) {
      return List.of();
    }
    var figures = new Figures(language);
    var lists = ListName.of(election, language);
    Names names = election.names();
    Map<String, Units.Unit> known = new HashMap<>();
    election.constituencies().forEach(unit -> known.put(unit.code(), unit));
    Seats seats =
        election.tallies().stream()
            .filter(tally -> tally.tally().code().equals(units.tally()))
            .findFirst()
            .map(TallyData::seats)
            .orElseThrow();
    Map<String, Integer> claims = claims(data.claims());
    Set<String> corrected = new HashSet<>();
    data.corrections().stream()
        .map(Correction::constituency)
        .filter(Objects::nonNull)
        .forEach(corrected::add);
    return units.units().stream()
        .map(
            unit ->
                PlaceRow.of(
                    unit,
                    name(unit, known.get(unit.unit()), language),
                    size(known.get(unit.unit())),
                    known.containsKey(unit.unit()) ? known.get(unit.unit()).tile() : null,
                    Optional.ofNullable(seats.constituency(unit.unit()))
                        .map(Seats.Constituency::given)
                        .orElse(Map.of()),
                    data.margins().closest(unit.unit()),
                    claims.getOrDefault(unit.unit(), 0),
                    corrected.contains(unit.unit()),
                    lists,
                    election.election().shares(),
                    names,
                    figures))
        .toList();
  }

  private static List<SeatTable.Line> levelling(PlacesData data, Language language) {
    Tally chosen = data.chosen();
    Map<String, Integer> given =
        chosen == null ? null : data.election().of(chosen).seats().levelling();
    return given == null
        ? List.of()
        : SeatTable.Line.of(given, ListName.of(data.election(), language), new Figures(language));
  }

  private static Map<String, Integer> claims(Optional<ClaimList> register) {
    Map<String, Integer> claims = new HashMap<>();
    register.stream()
        .flatMap(known -> known.claims().stream())
        .flatMap(claim -> ClaimLine.units(claim).stream())
        .forEach(unit -> claims.merge(unit, 1, Integer::sum));
    return claims;
  }

  private static int size(Units.@Nullable Unit unit) {
    return unit == null || unit.seats() == null ? 0 : unit.seats();
  }

  private static Wording name(Results unit, Units.@Nullable Unit known, Language language) {
    return known == null ? unit.asUnit().name(language) : known.name(language);
  }

  /** The ways to sort. */
  public List<PlaceOrder> orders() {
    return List.of(PlaceOrder.values());
  }

  /** The ways to choose. */
  public List<PlaceFilter> filters() {
    return List.of(PlaceFilter.values());
  }
}
