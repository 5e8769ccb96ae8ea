package org.scrutin.results.count;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.log.LoggedLeaf;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetLeaf;

/** Writes the rows of a tally's log. */
final class Leaves {
  private static final String OTHER =
      """
      insert into leaf (tally_id, index, kind, version, salt, leaf_hash, body)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String FIGURES =
      "registered, ballots, blank, invalid, valid, voters, received, issued, unused, spoiled,"
          + " votes";

  private static final String SHEET =
      """
      insert into leaf (tally_id, index, kind, version, salt, leaf_hash, unit_id, quarantined, %s)
      values (?, ?, 'sheet', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
          .formatted(FIGURES);

  private static final String STAGED_ENDS =
      """
      select (select seq from staged_sheet where import_id = ? order by seq limit 1),
             (select seq from staged_sheet where import_id = ? order by seq desc limit 1)
      """;

  private static final String STAGED =
      """
      insert into leaf (tally_id, index, kind, version, salt, leaf_hash, unit_id, quarantined, %s)
      select ?, ? + seq, 'sheet', version, salt, leaf_hash, unit_id, quarantined, %s
      from staged_sheet where import_id = ? order by seq
      """
          .formatted(FIGURES, FIGURES);

  private static final String FINDINGS =
      """
      insert into finding (tally_id, index, code, severity, detail)
      select ?, ?, f.value ->> 'code', f.value ->> 'severity', f.value ->> 'detail'
      from json_array_elements(?::json) f
      """;

  private static final String STAGED_FINDINGS =
      """
      insert into finding (tally_id, index, code, severity, detail)
      select ?, ? + s.seq, f.value ->> 'code', f.value ->> 'severity', f.value ->> 'detail'
      from staged_sheet s cross join lateral json_array_elements(s.findings::json) f
      where s.import_id = ? and s.findings is not null
      """;

  private Leaves() {}

  static void append(
      Sql sql, int tallyId, long index, String kind, String subject, int version, Record body) {
    LoggedLeaf leaf = LoggedLeaf.of(kind, subject, version, body);
    sql.update(
        OTHER, tallyId, index, kind, version, leaf.salt(), leaf.hash(), leaf.canonicalBody());
  }

  static void append(Sql sql, int tallyId, long index, SheetLeaf leaf) {
    Sheet sheet = leaf.sheet();
    List<@Nullable Object> row = new ArrayList<>();
    row.addAll(List.of(tallyId, index, leaf.version(), leaf.salt(), leaf.hash()));
    row.addAll(List.of(sheet.unitId(), sheet.quarantined()));
    for (int i = 0; i < Figure.COUNT; i++) {
      row.add(stated(sheet.values()[i]));
    }
    row.add(
        Arrays.stream(sheet.values(), Figure.COUNT, sheet.values().length)
            .mapToObj(Leaves::stated)
            .toArray(Integer[]::new));
    sql.update(SHEET, row.toArray());
    if (sheet.findings().json() != null) {
      sql.update(FINDINGS, tallyId, index, sheet.findings().json());
    }
  }

  private static @Nullable Integer stated(int value) {
    return value == NOT_STATED ? null : (Integer) value;
  }

  /**
   * Appends an import's staged rows.
   *
   * @return how many
   */
  static long appendStaged(Sql sql, int tallyId, long first, UUID importId) {
    long rows = stagedRows(sql, importId);
    long appended = sql.update(STAGED, tallyId, first, importId);
    // The primary key lets no two rows share a place: as many rows as places leave no gap.
    if (appended != rows) {
      throw new IllegalStateException(
          "import " + importId + " has " + appended + " staged rows for " + rows + " places");
    }
    sql.update(STAGED_FINDINGS, tallyId, first, importId);
    return rows;
  }

  private static long stagedRows(Sql sql, UUID importId) {
    return sql.one(STAGED_ENDS, row -> stagedRows(row, importId), importId, importId).orElse(0L);
  }

  private static long stagedRows(ResultSet ends, UUID importId) throws SQLException {
    int first = ends.getInt(1);
    if (ends.wasNull()) {
      return 0;
    }
    if (first != 0) {
      throw new IllegalStateException("import " + importId + " begins at row " + first);
    }
    return ends.getInt(2) + 1L;
  }
}
