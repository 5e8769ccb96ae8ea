package org.scrutin.results.sheets;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Reads the versions of a station's sheet. */
@ApplicationScoped
class SheetVersionReader {
  private static final String VERSIONS =
      """
      select l.index, l.version, l.leaf_hash, l.salt, l.quarantined,
             r.reason, r.confirmation, r.index, %s
      from leaf l left join quarantine_release r
        on r.tally_id = l.tally_id and r.unit_id = l.unit_id and r.version = l.version
          and r.index < ?
      where l.tally_id = ? and l.kind = 'sheet' and l.unit_id = ? and l.index < ?
      order by l.version
      """
          .formatted(SheetSql.columnsOf("l"));
  private static final int VALUES = 9;
  private static final String FINDINGS =
      "select f.index, f.code, f.severity, f.detail from finding f"
          + " join leaf l on l.tally_id = f.tally_id and l.index = f.index"
          + " where l.tally_id = ? and l.kind = 'sheet' and l.unit_id = ? order by f.index, f.code";

  private final Sql sql;

  SheetVersionReader(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * What a station has.
   *
   * @param versions oldest first
   */
  record Station(StationState state, List<SheetVersion> versions) {}

  /**
   * A station up to a revision.
   *
   * @param lists codes by position
   */
  Station read(int tally, long revision, int unit, List<String> lists) {
    return sql.onOneConnection(
        connected -> {
          var findings = findings(connected, tally, unit);
          StationState state = StationStateReader.read(connected, tally, unit, revision);
          return new Station(
              state,
              connected.list(
                  VERSIONS,
                  row -> version(row, lists, findings, state.countedVersion()),
                  revision,
                  tally,
                  unit,
                  revision));
        });
  }

  private static SheetVersion version(
      ResultSet rows,
      List<String> lists,
      Map<Long, List<SheetVersion.SheetFinding>> findings,
      int counted)
      throws SQLException {
    int[] values = SheetSql.values(rows, VALUES);
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      if (values[figure.ordinal()] != NOT_STATED) {
        figures.put(figure.code(), (long) values[figure.ordinal()]);
      }
    }
    Map<String, Integer> votes = new LinkedHashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      if (values[Figure.COUNT + i] != NOT_STATED) {
        votes.put(lists.get(i), values[Figure.COUNT + i]);
      }
    }
    long index = rows.getLong(1);
    Long released = rows.getObject(8, Long.class);
    return new SheetVersion(
        rows.getInt(2),
        index,
        HexFormat.of().formatHex(rows.getBytes(3)),
        HexFormat.of().formatHex(rows.getBytes(4)),
        rows.getBoolean(5) && released == null,
        released == null
            ? null
            : new SheetVersion.Released(rows.getString(6), rows.getString(7), released),
        rows.getInt(2) == counted,
        FiguresAnswer.of(figures),
        votes,
        findings.getOrDefault(index, List.of()));
  }

  private static Map<Long, List<SheetVersion.SheetFinding>> findings(Sql sql, int tally, int unit) {
    Map<Long, List<SheetVersion.SheetFinding>> found = new HashMap<>();
    sql.list(
        FINDINGS,
        row -> found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(finding(row)),
        tally,
        unit);
    return found;
  }

  private static SheetVersion.SheetFinding finding(ResultSet row) throws SQLException {
    return new SheetVersion.SheetFinding(
        row.getString(2), Severity.named(row.getString(3)), FindingDetail.read(row.getString(4)));
  }
}
