package org.scrutin.system;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a service keeps, read with its own role: for what no interface shows. */
final class ServiceDatabase {
  private final String url;
  private final String role;
  private final String password;

  /**
   * @param role results or claims, which its database is called too
   */
  ServiceDatabase(Suite suite, String role) throws IOException {
    this.url = "jdbc:postgresql://127.0.0.1:" + suite.port("postgres") + "/" + role;
    this.role = role;
    this.password = Files.readString(suite.data().resolve("secrets/postgres-" + role)).strip();
  }

  /** The first column of each row as text. */
  List<String> list(String query, String... parameters) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url, role, password);
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }
}
