package org.scrutin.results.sheets;

import static org.scrutin.results.sheets.SheetFigures.NOT_STATED;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a sheet's values stand in a row of a table. */
public final class SheetSql {
  /** The columns of the values, figures first. */
  public static final String COLUMNS =
      Arrays.stream(Figure.values()).map(Figure::code).collect(Collectors.joining(", "))
          + ", votes";

  private SheetSql() {}

  /** The same of a table or query with this alias. */
  static String columnsOf(String alias) {
    return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
  }

  /**
   * Whether a row of {@code leaf} is held out of the totals.
   *
   * @param revision up to which releases of quarantined sheets are looked at: a column, or {@code
   *     ?}
   */
  public static String held(String alias, String revision) {
    // Not "not exists", which the planner may answer by reading all releases of all tallies.
    return """
    (%1$s.quarantined and (
      select r.id from quarantine_release r
      where r.tally_id = %1$s.tally_id and r.unit_id = %1$s.unit_id
        and r.version = %1$s.version and r.index < %2$s) is null)
    """
        .formatted(alias, revision);
  }

  /**
   * A condition on the stations at or below a unit; its one parameter is the unit's id.
   *
   * @param column that holds a station's id
   */
  public static String within(String column) {
    return """
     and %s in (
       with recursive below as (
         select id from unit where id = ?
         union all select c.id from unit c join below b on c.parent_id = b.id)
       select id from below)
    """
        .formatted(column);
  }

  /**
   * Reads the values of {@link #COLUMNS}.
   *
   * @param first number of the first of these columns
   */
  public static int[] values(ResultSet rows, int first) throws SQLException {
    Array array = rows.getArray(first + Figure.COUNT);
    var votes = (Integer[]) array.getArray();
    var values = new int[Figure.COUNT + votes.length];
    for (int i = 0; i < Figure.COUNT; i++) {
      int value = rows.getInt(first + i);
      values[i] = rows.wasNull() ? NOT_STATED : value;
    }
    for (int i = 0; i < votes.length; i++) {
      values[Figure.COUNT + i] = votes[i] == null ? NOT_STATED : votes[i];
    }
    return values;
  }
}
