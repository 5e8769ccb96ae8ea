package org.scrutin.platform.store.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Arrays in rows. */
public final class SqlArrays {
  private SqlArrays() {}

  /** An array of integers without nulls. */
  public static int[] ints(ResultSet row, int column) throws SQLException {
    Number[] elements = elements(row.getArray(column));
    int[] values = new int[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements[i].intValue();
    }
    return values;
  }

  /** An array of integers without nulls. */
  public static long[] longs(ResultSet row, int column) throws SQLException {
    Number[] elements = elements(row.getArray(column));
    long[] values = new long[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements[i].longValue();
    }
    return values;
  }

  /** An array of texts without nulls. */
  public static List<String> strings(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Number[] elements(Array array) throws SQLException {
    return (Number[]) array.getArray();
  }
}
