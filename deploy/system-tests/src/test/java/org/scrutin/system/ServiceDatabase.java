package org.scrutin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** What a service keeps, read with its own role: for what no interface shows. */
public final class ServiceDatabase {
  private final StartedSuite suite;
  private final String database;
  private final String role;

  /**
   * @param name of database and role: {@code results} or {@code claims}
   */
  public ServiceDatabase(StartedSuite suite, String name) {
    this(suite, name, name);
  }

  private ServiceDatabase(StartedSuite suite, String database, String role) {
    this.suite = suite;
    this.database = database;
    this.role = role;
  }

  /** As the server's superuser. */
  public static ServiceDatabase superuser(StartedSuite suite, String database) {
    return new ServiceDatabase(suite, database, "postgres");
  }

  /** A row in one line of text, or nothing for null. */
  public List<String> lines(String query, Object... parameters) {
    return on(
        connection -> {
          try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setObject(i + 1, parameters[i]);
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                lines.add(row.getString(1));
              }
            }
            return lines;
          }
        });
  }

  public long number(String query, Object... parameters) {
    return Long.parseLong(lines(query, parameters).getFirst());
  }

  public void execute(String... statements) {
    on(
        connection -> {
          try (var statement = connection.createStatement()) {
            for (String sql : statements) {
              statement.execute(sql);
            }
            return statements.length;
          }
        });
  }

  public boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  public Connection connect() throws SQLException {
    var source = new PGSimpleDataSource();
    source.setURL("jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/" + database);
    source.setUser(role);
    source.setPassword(password());
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  private String password() {
    String name = "postgres-" + (role.equals("postgres") ? "superuser" : role);
    try {
      return Files.readString(suite.data().resolve("secrets").resolve(name)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T on(Work<T> work) {
    try (Connection connection = connect()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
