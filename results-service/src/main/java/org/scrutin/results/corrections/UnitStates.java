package org.scrutin.results.corrections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.corrections.CorrectionReason.Source;
import org.scrutin.results.count.TotalStore;
import org.scrutin.results.declared.DeclaredReader;
import org.scrutin.results.sheets.StationStateReader;

/** Reads units at revisions of a tally, each from what gives its figures. */
final class UnitStates {
  private final Sql sql;
  private final int tally;
  private final List<String> lists;

  /** A unit at a revision. */
  record At(Source source, int unit, long revision) {}

  /**
   * @param lists codes, by position
   */
  UnitStates(Sql sql, int tally, List<String> lists) {
    this.sql = sql;
    this.tally = tally;
    this.lists = lists;
  }

  /** All that are wanted: a statement for each source among them. */
  Map<At, UnitState> read(Collection<At> wanted) {
    Map<Source, List<At>> bySource = new EnumMap<>(Source.class);
    wanted.forEach(at -> bySource.computeIfAbsent(at.source(), _ -> new ArrayList<>()).add(at));
    Map<At, UnitState> states = new HashMap<>();
    wanted.forEach(at -> states.put(at, UnitState.EMPTY));
    bySource.forEach(
        (source, some) -> {
          switch (source) {
            case SHEET -> readSheets(some, states);
            case TOTAL -> readTotals(some, states);
            case DECLARED -> readDeclared(some, states);
          }
        });
    return states;
  }

  private void readSheets(List<At> wanted, Map<At, UnitState> states) {
    StationStateReader.read(
            sql,
            tally,
            wanted.stream().map(at -> new StationStateReader.At(at.unit(), at.revision())).toList())
        .forEach(
            (at, state) ->
                states.put(
                    new At(Source.SHEET, at.station(), at.revision()), UnitState.of(state, lists)));
  }

  private void readTotals(List<At> wanted, Map<At, UnitState> states) {
    TotalStore.latest(
            sql,
            tally,
            wanted.stream().map(at -> new TotalStore.At(at.unit(), at.revision())).toList())
        .forEach(
            (at, total) ->
                states.put(
                    new At(Source.TOTAL, at.unit(), at.revision()), UnitState.of(total, lists)));
  }

  private void readDeclared(List<At> wanted, Map<At, UnitState> states) {
    new DeclaredReader(sql)
        .inForce(
            tally,
            wanted.stream().map(at -> new DeclaredReader.At(at.unit(), at.revision())).toList())
        .forEach(
            (at, declared) ->
                states.put(
                    new At(Source.DECLARED, at.unit(), at.revision()),
                    UnitState.of(declared, lists)));
  }
}
