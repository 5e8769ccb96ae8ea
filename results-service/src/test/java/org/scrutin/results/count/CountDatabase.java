package org.scrutin.results.count;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.embedded.Database;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.embedded.TestEnvironment;

/** A migrated database for the tests of this package, and statements in few words. */
final class CountDatabase {
  private static final ServiceDatabase DATABASE = TestEnvironment.database();
  private static final DataSource SOURCE = migrated();

  private CountDatabase() {}

  // Kept for the tests' own questions: signing in costs more than any of them.
  private static final ThreadLocal<Connection> OWN =
      ThreadLocal.withInitial(
          () -> {
            try {
              return SOURCE.getConnection();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });

  static DataSource source() {
    return SOURCE;
  }

  private static DataSource migrated() {
    Flyway.configure()
        .dataSource(as(DATABASE.owner()))
        .locations("db/results", "db/platform")
        .placeholders(Map.of("service", DATABASE.role().user()))
        .load()
        .migrate();
    return as(DATABASE.role());
  }

  private static DataSource as(Database role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(role.jdbcUrl());
    source.setUser(role.user());
    source.setPassword(role.password());
    return source;
  }

  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
    try (PreparedStatement select = prepare(OWN.get(), sql, parameters);
        ResultSet rows = select.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(String sql, Object... parameters) {
    return list(sql, row -> row.getLong(1), parameters).getFirst();
  }

  static void execute(String sql, Object... parameters) {
    try (PreparedStatement statement = prepare(OWN.get(), sql, parameters)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All or nothing, as migrations are run. */
  static void asOwner(String... statements) {
    try (Connection connection = as(DATABASE.owner()).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
