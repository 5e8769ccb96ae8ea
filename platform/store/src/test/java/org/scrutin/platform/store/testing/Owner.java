package org.scrutin.platform.store.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Acts on the database as who migrates it: what the service itself may not. */
public final class Owner {
  static final String USER = "quarkus.flyway.username";
  static final String PASSWORD = "quarkus.flyway.password";

  private Owner() {}

  /** Runs statements one after the other, each in a transaction of its own. */
  public static void execute(String... statements) throws SQLException {
    Config config = ConfigProvider.getConfig();
    try (Connection connection =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(USER, String.class),
                config.getValue(PASSWORD, String.class));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
