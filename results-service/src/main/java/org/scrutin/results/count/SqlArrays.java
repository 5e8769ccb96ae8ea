package org.scrutin.results.count;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Arrays between Java and PostgreSQL. */
final class SqlArrays {
  private SqlArrays() {}

  static Array ints(Connection connection, Collection<Integer> values) throws SQLException {
    return connection.createArrayOf("int", values.toArray());
  }

  static Array ints(Connection connection, int[] values) throws SQLException {
    return connection.createArrayOf("int", boxed(values));
  }

  static Array longs(Connection connection, long[] values) throws SQLException {
    Object[] boxed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return connection.createArrayOf("bigint", boxed);
  }

  /** Votes, where a figure that is not stated is null in the database. */
  static Array votes(Connection connection, int[] values) throws SQLException {
    Object[] boxed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i] < 0 ? null : values[i];
    }
    return connection.createArrayOf("int", boxed);
  }

  static int[] ints(Array array) throws SQLException {
    Number[] elements = (Number[]) array.getArray();
    int[] values = new int[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements[i].intValue();
    }
    return values;
  }

  /** An element that is null becomes -1, which no count is. */
  static long[] longs(Array array) throws SQLException {
    @Nullable Number[] elements = (Number[]) array.getArray();
    long[] values = new long[elements.length];
    for (int i = 0; i < values.length; i++) {
      Number element = elements[i];
      values[i] = element == null ? -1 : element.longValue();
    }
    return values;
  }

  private static Object[] boxed(int[] values) {
    Object[] boxed = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }
}
