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
      "select index, version, leaf_hash, salt, quarantined, "
          + SheetSql.COLUMNS
          + " from leaf where tally_id = ? and kind = 'sheet' and unit_id = ? and index < ?"
          + " order by version";
  private static final String FINDINGS =
      "select f.index, f.code, f.severity, f.detail from finding f"
          + " join leaf l on l.tally_id = f.tally_id and l.index = f.index"
          + " where l.tally_id = ? and l.kind = 'sheet' and l.unit_id = ? order by f.index, f.code";

  private final Sql sql;

  SheetVersionReader(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * Versions up to a revision, oldest first.
   *
   * @param lists codes by position
   */
  List<SheetVersion> versions(int tally, long revision, int unit, List<String> lists) {
    return sql.onOneConnection(
        connected -> {
          var findings = findings(connected, tally, unit);
          List<SheetVersion> found =
              connected.list(VERSIONS, row -> version(row, lists, findings), tally, unit, revision);
          markCounted(found);
          return found;
        });
  }

  private static SheetVersion version(
      ResultSet rows, List<String> lists, Map<Long, List<SheetVersion.SheetFinding>> findings)
      throws SQLException {
    int[] values = SheetSql.values(rows, 6);
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
    return new SheetVersion(
        rows.getInt(2),
        index,
        HexFormat.of().formatHex(rows.getBytes(3)),
        HexFormat.of().formatHex(rows.getBytes(4)),
        rows.getBoolean(5),
        false,
        FiguresAnswer.of(figures),
        votes,
        findings.getOrDefault(index, List.of()));
  }

  /** The newest version that no error holds out is the one in the totals. */
  private static void markCounted(List<SheetVersion> versions) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      SheetVersion v = versions.get(i);
      if (!v.quarantined()) {
        versions.set(i, v.inTheTotals());
        return;
      }
    }
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
