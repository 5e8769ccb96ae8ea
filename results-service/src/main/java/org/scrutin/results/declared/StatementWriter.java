package org.scrutin.results.declared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/** Writes what belongs to a statement: arrays of figures, published margins, findings. */
@Singleton
class StatementWriter {
  private static final String FIGURES =
      """
      insert into declared_figure
        (tally_id, index, unit_id, registered, ballots, blank, invalid, valid, votes, seats)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String MARGIN =
      """
      insert into declared_margin (tally_id, index, unit_id, position, votes, text, printed)
      values (?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String FINDING =
      "insert into finding (tally_id, index, code, severity, detail) values (?, ?, ?, ?, ?)";

  private final Sql sql;

  @Inject
  StatementWriter(DataSource database) {
    this.sql = new Sql(database);
  }

  /** A statement that has its place, against the election and the units that it was read for. */
  record Placed(
      int tallyId, long index, Statement statement, ElectionDefinition election, UnitIndex units) {}

  /** In the count step that appends the statement, whose own row is there. */
  void write(Placed placed, List<StatementFinding> findings) {
    List<DeclaredUnit> units = placed.statement().units();
    sql.batch(FIGURES, units, unit -> figures(placed, unit));
    List<@Nullable Object[]> margins =
        units.stream()
            .flatMap(unit -> unit.margins().stream().map(margin -> margin(placed, unit, margin)))
            .toList();
    sql.batch(MARGIN, margins, margin -> margin);
    // One row a code, with every unit that it was found in.
    Map<String, List<StatementFinding>> byCode =
        findings.stream()
            .collect(
                Collectors.groupingBy(StatementFinding::code, TreeMap::new, Collectors.toList()));
    sql.batch(FINDING, byCode.values(), found -> finding(placed, found));
  }

  private static @Nullable Object[] figures(Placed placed, DeclaredUnit unit) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(placed.tallyId());
    row.add(placed.index());
    row.add(placed.units().idOf(unit.unit()));
    for (DeclaredFigure figure : DeclaredFigure.values()) {
      row.add(unit.figures().get(figure));
    }
    row.add(byList(placed, unit.votes(), Long[]::new));
    row.add(byList(placed, unit.seats(), Integer[]::new));
    return row.toArray();
  }

  private static @Nullable Object[] margin(
      Placed placed, DeclaredUnit unit, PublishedMargin margin) {
    return new @Nullable Object[] {
      placed.tallyId(),
      placed.index(),
      placed.units().idOf(unit.unit()),
      placed.election().position(margin.list()).orElseThrow(),
      margin.votes(),
      margin.text(),
      margin.printed()
    };
  }

  private static Object[] finding(Placed placed, List<StatementFinding> found) {
    return new Object[] {
      placed.tallyId(),
      placed.index(),
      found.getFirst().code(),
      found.getFirst().severity().code(),
      CanonicalJson.of(found)
    };
  }

  /** By position, null for a list of which the statement says nothing; null for none at all. */
  private static <N extends Number> @Nullable Object byList(
      Placed placed, Map<String, N> stated, IntFunction<N[]> array) {
    if (stated.isEmpty()) {
      return null;
    }
    return placed.election().lists().stream().map(list -> stated.get(list.code())).toArray(array);
  }
}
