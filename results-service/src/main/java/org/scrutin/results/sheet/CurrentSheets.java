package org.scrutin.results.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the stations of a batch of rows have in their tally already. */
@ApplicationScoped
class CurrentSheets {
  private static final String NEWEST =
      "select distinct on (unit_id, quarantined) unit_id, version, quarantined, "
          + SheetSql.COLUMNS
          + " from leaf where tally_id = ? and kind = 'sheet' and unit_id = any(?)"
          + " order by unit_id, quarantined, version desc";

  private final DataSource database;

  CurrentSheets(DataSource database) {
    this.database = database;
  }

  /** By unit id; a station without a sheet is absent. */
  Map<Integer, Current> of(int tally, Integer[] units) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEWEST)) {
      select.setInt(1, tally);
      select.setArray(2, connection.createArrayOf("int4", units));
      Map<Integer, Current> found = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          int[] values = SheetSql.values(rows, 4);
          int version = rows.getInt(2);
          boolean quarantined = rows.getBoolean(3);
          found.merge(
              rows.getInt(1),
              new Current(version, quarantined, values, quarantined ? null : values),
              CurrentSheets::newer);
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Joins the newest counted and the newest quarantined sheet of one station. */
  private static Current newer(Current a, Current b) {
    Current newest = a.version() > b.version() ? a : b;
    int @Nullable [] counted = a.countedValues() == null ? b.countedValues() : a.countedValues();
    return new Current(newest.version(), newest.quarantined(), newest.values(), counted);
  }
}
