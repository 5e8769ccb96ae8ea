package org.scrutin.gateway.site.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.gateway.site.api.Election;
import org.scrutin.gateway.site.api.Results;
import org.scrutin.gateway.site.api.Seats;
import org.scrutin.gateway.site.words.Language;

/** One source's figures of units: a row a unit, a column a list. */
final class PlacesTable {
  private static final List<String> NAMES =
      List.of(
          "unit",
          "kind",
          "name",
          "revision",
          "expected",
          "counted",
          "registered",
          "ballots",
          "valid",
          "invalid");

  private PlacesTable() {}

  /**
   * @param revision of the figures; null where they are of none
   * @param seats of the tally that they are of
   */
  static String of(
      Election election,
      List<Results> units,
      @Nullable Long revision,
      Seats seats,
      Language language) {
    List<String> lists = election.lists().stream().map(Election.Contestant::code).toList();
    var names = new ArrayList<>(NAMES);
    lists.forEach(list -> names.add("votes." + list));
    lists.forEach(list -> names.add("seats." + list));
    var csv = new Csv(names);
    for (Results unit : units) {
      Map<String, Integer> given = seats.given(unit.unit());
      var cells = new ArrayList<@Nullable Object>();
      cells.add(unit.unit());
      cells.add(unit.kind());
      cells.add(unit.asUnit().name(language).text());
      cells.add(revision);
      cells.add(unit.stations() == null ? null : unit.stations().expected());
      cells.add(unit.stations() == null ? null : unit.stations().counted());
      cells.add(unit.registered());
      cells.add(unit.ballots());
      cells.add(unit.valid());
      cells.add(unit.invalid());
      lists.forEach(list -> cells.add(unit.votes().get(list)));
      lists.forEach(list -> cells.add(given.isEmpty() ? null : given.getOrDefault(list, 0)));
      csv.row(cells.toArray());
    }
    return csv.written();
  }
}
