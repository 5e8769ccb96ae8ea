package org.scrutin.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One database and one role per service; no role can connect to another's database. */
public final class Roles {
  private Roles() {}

  /**
   * Makes role and database of this name where they are missing and sets the role's password. May
   * be repeated after an interruption.
   *
   * @param superuser a connection's credentials to the maintenance database
   */
  public static Database ensure(Database superuser, String name, String password)
      throws SQLException {
    if (!name.matches("[a-z][a-z0-9_]{0,40}") || !password.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException("a name or password that would need quoting: " + name);
    }
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
      statement.execute(
          (known ? "ALTER" : "CREATE")
              + " ROLE "
              + name
              + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '"
              + password
              + "'");
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + name + " OWNER " + name);
      }
      for (String database : new String[] {name, "postgres", "template1"}) {
        statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      }
    }
    return new Database(superuser.port(), name, name, password);
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
