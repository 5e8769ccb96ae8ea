package org.scrutin.platform.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Single statements with positional parameters. In a transaction they are part of it; outside, each
 * commits by itself, which halves the cost of a read compared with a transaction around it.
 */
public final class Sql {
  private final DataSource database;

  public Sql(DataSource database) {
    this.database = database;
  }

  /** Reads one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Work on a connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return on(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, parameters);
              ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(reader.read(rows));
            }
            return all;
          }
        });
  }

  public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> rows = list(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** Rows that were changed. */
  public int update(String sql, @Nullable Object... parameters) {
    return on(connection -> update(connection, sql, parameters));
  }

  /** Rows that were changed, in the transaction of the connection. */
  public static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  /** Several statements on one connection. */
  public <T> T on(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A null is sent without a type: cast it in the statement where PostgreSQL cannot tell. */
  public static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
