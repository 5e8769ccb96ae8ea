package org.scrutin.results.declared;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;

/** Reads which declared figures are in force. */
public final class DeclaredReader {
  private static final String ROWS =
      """
      select f.unit_id, s.index, s.announced_at, s.declared_by, s.source, s.stage,
             f.registered, f.ballots, f.blank, f.invalid, f.valid, f.votes, f.seats
      from declared_statement s join declared_figure f using (tally_id, index)
      where s.tally_id = ? and s.index < ? and s.announced_at <= coalesce(?::date, 'infinity')
        and f.unit_id = any (?)
      order by f.unit_id, s.announced_at, s.index\
      """;

  private final Sql sql;

  public DeclaredReader(Sql sql) {
    this.sql = sql;
  }

  /**
   * Figures of units, as far as the tally's first {@code revision} leaves hold them.
   *
   * @param until last day of the announcements that count; null for all
   * @param unitIds wanted ones
   * @return by unit id; a unit of which nothing is declared is absent
   */
  public Map<Integer, DeclaredFigures> inForce(
      int tallyId, long revision, @Nullable LocalDate until, int[] unitIds) {
    Map<Integer, DeclaredFigures> inForce = new HashMap<>();
    rows(tallyId, revision, until, unitIds)
        .forEach((unit, ofUnit) -> inForce.put(unit, DeclaredFigures.inForce(ofUnit)));
    return inForce;
  }

  /** A unit at a revision of its tally. */
  public record At(int unit, long revision) {}

  /** The same of units at several revisions. */
  public Map<At, DeclaredFigures> inForce(int tallyId, Collection<At> units) {
    long newest = units.stream().mapToLong(At::revision).max().orElse(0);
    int[] unitIds = units.stream().mapToInt(At::unit).distinct().toArray();
    Map<Integer, List<DeclaredFigures.Row>> rows = rows(tallyId, newest, null, unitIds);
    Map<At, DeclaredFigures> inForce = new HashMap<>();
    for (At at : units) {
      List<DeclaredFigures.Row> declared =
          rows.getOrDefault(at.unit(), List.of()).stream()
              .filter(row -> row.by().index() < at.revision())
              .toList();
      if (!declared.isEmpty()) {
        inForce.put(at, DeclaredFigures.inForce(declared));
      }
    }
    return inForce;
  }

  private Map<Integer, List<DeclaredFigures.Row>> rows(
      int tallyId, long revision, @Nullable LocalDate until, int[] unitIds) {
    Map<Integer, List<DeclaredFigures.Row>> rows = new HashMap<>();
    sql.list(
        ROWS,
        row -> rows.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>()).add(row(row)),
        tallyId,
        revision,
        until,
        unitIds);
    return rows;
  }

  private static DeclaredFigures.Row row(ResultSet row) throws SQLException {
    Announcement by =
        new Announcement(
            row.getLong(2),
            row.getObject(3, LocalDate.class),
            row.getString(4),
            row.getString(5),
            row.getString(6));
    Map<DeclaredFigure, Long> figures = new EnumMap<>(DeclaredFigure.class);
    for (DeclaredFigure figure : DeclaredFigure.values()) {
      Long value = row.getObject(7 + figure.ordinal(), Long.class);
      if (value != null) {
        figures.put(figure, value);
      }
    }
    return new DeclaredFigures.Row(by, figures, votes(row.getArray(12)), seats(row.getArray(13)));
  }

  private static long @Nullable [] votes(@Nullable Array array) throws SQLException {
    return array == null
        ? null
        : Arrays.stream((Long[]) array.getArray())
            .mapToLong(value -> value == null ? DeclaredFigures.NOT_STATED : value)
            .toArray();
  }

  private static int @Nullable [] seats(@Nullable Array array) throws SQLException {
    return array == null
        ? null
        : Arrays.stream((Integer[]) array.getArray())
            .mapToInt(value -> value == null ? DeclaredFigures.NOT_STATED : value)
            .toArray();
  }
}
