package org.scrutin.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database and two roles per service: one that runs, and an owner that migrates. Neither can
 * connect to another service's database, and what the first may do to the tables is said by the
 * migrations of the second.
 */
public final class Roles {
  private Roles() {}

  /**
   * Makes roles and database of this name where they are missing and sets the passwords. May be
   * repeated after an interruption.
   *
   * @param superuser a connection's credentials to the maintenance database
   * @param name of the database and of the role that runs; the owner is {@code NAME_owner}
   */
  public static ServiceDatabase ensure(
      Database superuser, String name, String password, String ownerPassword) throws SQLException {
    if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("a name that would need quoting: " + name);
    }
    String owner = name + "_owner";
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      role(connection, name, password);
      role(connection, owner, ownerPassword);
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
      }
      for (String database : new String[] {name, "postgres", "template1"}) {
        statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      }
      statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name);
    }
    handOver(new Database(superuser.port(), name, superuser.user(), superuser.password()), owner);
    return new ServiceDatabase(
        new Database(superuser.port(), name, name, password),
        new Database(superuser.port(), name, owner, ownerPassword));
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!password.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException("a password that would need quoting, of " + name);
    }
    boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          (known ? "ALTER" : "CREATE")
              + " ROLE "
              + name
              + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '"
              + password
              + "'");
    }
  }

  /** In data of the time when a service's only role owned its tables. */
  private static void handOver(Database inside, String owner) throws SQLException {
    try (Connection connection = inside.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("REASSIGN OWNED BY " + inside.name() + " TO " + owner);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
