package org.scrutin.platform.store.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Explicit SQL: statements with positional parameters, and COPY. In a transaction they are part of
 * it; outside, each commits by itself, which halves the cost of a read compared with a transaction
 * around it.
 *
 * <p>Parameters are what {@link PreparedStatement#setObject(int, Object)} takes; arrays of int,
 * long, Integer, Long and String become arrays of PostgreSQL. A null is sent without a type: cast
 * it in the statement where PostgreSQL cannot tell.
 *
 * <p>Every method throws {@link DatabaseFailure} if the database refuses or cannot answer.
 */
public final class Sql {
  private static final int BATCH = 1_000;
  private static final int FETCH = 5_000;
  private static final int COPY_BUFFER = 64 * 1024;

  private final @Nullable DataSource database;
  private final @Nullable Connection open;

  public Sql(DataSource database) {
    this.database = database;
    this.open = null;
  }

  private Sql(Connection open) {
    this.database = null;
    this.open = open;
  }

  /** On a connection that the caller has opened, in its transaction; it stays open. */
  public static Sql of(Connection open) {
    return new Sql(open);
  }

  /** Reads one row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row. */
  public interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    return with(
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

  /** The first row, if there is one. */
  public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    List<T> rows = list(sql, reader, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** Whether the question, a {@code select exists}, is answered with yes. */
  public boolean exists(String sql, @Nullable Object... parameters) {
    return one(sql, row -> row.getBoolean(1), parameters).orElse(false);
  }

  /**
   * Row by row, never all in memory. The driver does so in a transaction alone, so outside of any
   * it gets one of its own.
   */
  public void stream(String sql, RowConsumer consumer, @Nullable Object... parameters) {
    with(
        connection -> {
          boolean own = connection.getAutoCommit();
          if (own) {
            connection.setAutoCommit(false);
          }
          try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                consumer.accept(rows);
              }
            }
          } finally {
            if (own) {
              connection.rollback();
              connection.setAutoCommit(true);
            }
          }
          return true;
        });
  }

  /** Rows that were changed. */
  public long update(String sql, @Nullable Object... parameters) {
    return with(
        connection -> {
          try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeLargeUpdate();
          }
        });
  }

  /** The same statement for each item, a thousand in a round trip. */
  public <T> void batch(String sql, Iterable<T> items, Function<T, @Nullable Object[]> parameters) {
    with(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T item : items) {
              bind(statement, parameters.apply(item));
              statement.addBatch();
              if (++waiting == BATCH) {
                statement.executeBatch();
                waiting = 0;
              }
            }
            if (waiting > 0) {
              statement.executeBatch();
            }
          }
          return true;
        });
  }

  /**
   * {@code copy ... from stdin}.
   *
   * @param bytes in the format that the statement names
   * @param length how many of them
   */
  public void copy(String sql, byte[] bytes, int length) {
    with(
        connection -> {
          try {
            return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(sql, new ByteArrayInputStream(bytes, 0, length), COPY_BUFFER);
          } catch (IOException e) {
            throw new SQLException("the connection broke during COPY", "08006", e);
          }
        });
  }

  /** Several statements one after the other, for which one connection is taken. */
  public <T> T onOneConnection(Function<Sql, T> work) {
    return with(connection -> work.apply(new Sql(connection)));
  }

  private <T> T with(Work<T> work) {
    try {
      if (open != null) {
        return work.on(open);
      }
      try (Connection connection = Objects.requireNonNull(database).getConnection()) {
        return work.on(connection);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      bind(statement, parameters);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
