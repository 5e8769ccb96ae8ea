package org.scrutin.results.count;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.UUID;
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
      Connection connection,
      int tallyId,
      long index,
      String kind,
      String subject,
      int version,
      Record body)
      throws SQLException {
    LoggedLeaf leaf = LoggedLeaf.of(kind, subject, version, body);
    try (PreparedStatement insert =
        Sql.prepare(
            connection,
            OTHER,
            tallyId,
            index,
            kind,
            version,
            leaf.salt(),
            leaf.hash(),
            leaf.canonicalBody())) {
      insert.executeUpdate();
    }
  }

  static void append(Connection connection, int tallyId, long index, SheetLeaf leaf)
      throws SQLException {
    Sheet sheet = leaf.sheet();
    try (PreparedStatement insert = connection.prepareStatement(SHEET)) {
      insert.setInt(1, tallyId);
      insert.setLong(2, index);
      insert.setInt(3, leaf.version());
      insert.setBytes(4, leaf.salt());
      insert.setBytes(5, leaf.hash());
      insert.setInt(6, sheet.unitId());
      insert.setBoolean(7, sheet.quarantined());
      for (int i = 0; i < Figure.COUNT; i++) {
        int value = sheet.values()[i];
        if (value == NOT_STATED) {
          insert.setNull(8 + i, Types.INTEGER);
        } else {
          insert.setInt(8 + i, value);
        }
      }
      int[] votes = Arrays.copyOfRange(sheet.values(), Figure.COUNT, sheet.values().length);
      insert.setArray(8 + Figure.COUNT, SqlArrays.votes(connection, votes));
      insert.executeUpdate();
    }
    if (sheet.findings() != null) {
      try (PreparedStatement insert =
          Sql.prepare(connection, FINDINGS, tallyId, index, sheet.findings())) {
        insert.executeUpdate();
      }
    }
  }

  /**
   * Appends an import's staged rows.
   *
   * @return how many
   */
  static long appendStaged(Connection connection, int tallyId, long first, UUID importId)
      throws SQLException {
    long rows = stagedRows(connection, importId);
    long appended = copy(connection, STAGED, tallyId, first, importId);
    // The primary key lets no two rows share a place: as many rows as places leave no gap.
    if (appended != rows) {
      throw new IllegalStateException(
          "import " + importId + " has " + appended + " staged rows for " + rows + " places");
    }
    copy(connection, STAGED_FINDINGS, tallyId, first, importId);
    return rows;
  }

  private static long stagedRows(Connection connection, UUID importId) throws SQLException {
    try (PreparedStatement ends = connection.prepareStatement(STAGED_ENDS)) {
      ends.setObject(1, importId);
      ends.setObject(2, importId);
      try (ResultSet row = ends.executeQuery()) {
        row.next();
        int first = row.getInt(1);
        if (row.wasNull()) {
          return 0;
        }
        if (first != 0) {
          throw new IllegalStateException("import " + importId + " begins at row " + first);
        }
        return row.getInt(2) + 1L;
      }
    }
  }

  private static long copy(
      Connection connection, String sql, int tallyId, long first, UUID importId)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setInt(1, tallyId);
      insert.setLong(2, first);
      insert.setObject(3, importId);
      return insert.executeLargeUpdate();
    }
  }
}
