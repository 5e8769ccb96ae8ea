package org.scrutin.results.corrections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.results.count.Total;
import org.scrutin.results.declared.Declared;
import org.scrutin.results.declared.DeclaredFigure;
import org.scrutin.results.declared.DeclaredFigures;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.SheetFigures;
import org.scrutin.results.sheets.StationState;
import org.scrutin.results.sheets.StationStatus;

/**
 * What a release or a reader has of a unit at a revision.
 *
 * @param figures those that are stated, by name; empty where nothing counts
 * @param version of the counted sheet of a station; null where it has none
 * @param status of the station, where that is why; else null
 * @param seats declared ones, by code of the list; empty where none are
 */
record UnitState(
    Map<String, Long> figures,
    @Nullable Integer version,
    @Nullable StationStatus status,
    Map<String, Integer> seats) {
  /** Nothing arrived. */
  static final UnitState EMPTY = new UnitState(Map.of(), null, null, Map.of());

  private static final String VOTES = "votes.";

  static UnitState of(StationState station, List<String> lists) {
    Map<String, Long> figures = new LinkedHashMap<>();
    int[] counted = station.counted();
    for (int i = 0; counted != null && i < counted.length; i++) {
      if (counted[i] != SheetFigures.NOT_STATED) {
        figures.put(name(i, lists), (long) counted[i]);
      }
    }
    return new UnitState(
        figures,
        station.countedVersion() == 0 ? null : (Integer) station.countedVersion(),
        station.status() == StationStatus.EXPECTED ? null : station.status(),
        Map.of());
  }

  static UnitState of(Total total, List<String> lists) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (int i = 0; i < total.sums().length; i++) {
      if (total.stated()[i] > 0) {
        figures.put(name(i, lists), total.sums()[i]);
      }
    }
    return new UnitState(figures, null, null, Map.of());
  }

  static UnitState of(DeclaredFigures declared, List<String> lists) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (DeclaredFigure figure : DeclaredFigure.values()) {
      declared.figure(figure).ifPresent(value -> figures.put(figure.code(), value.value()));
    }
    Optional<long[]> votes = declared.votes().map(Declared::value);
    Optional<int[]> stated = declared.seats().map(Declared::value);
    Map<String, Integer> seats = new LinkedHashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      if (votes.isPresent() && votes.get()[i] != DeclaredFigures.NOT_STATED) {
        figures.put(VOTES + lists.get(i), votes.get()[i]);
      }
      if (stated.isPresent() && stated.get()[i] != DeclaredFigures.NOT_STATED) {
        seats.put(lists.get(i), stated.get()[i]);
      }
    }
    return new UnitState(figures, null, null, seats);
  }

  private static String name(int position, List<String> lists) {
    return position < Figure.COUNT
        ? Figure.values()[position].code()
        : VOTES + lists.get(position - Figure.COUNT);
  }

  /** Whether there is anything that a later revision could change. */
  boolean stated() {
    return !figures.isEmpty() || !seats.isEmpty();
  }

  /** Whether it has the same figures and seats, whatever they come from. */
  boolean sameAs(UnitState other) {
    return figures.equals(other.figures) && seats.equals(other.seats);
  }
}
