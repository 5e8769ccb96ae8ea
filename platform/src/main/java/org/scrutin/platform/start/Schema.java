package org.scrutin.platform.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Whether the database is migrated as far as this service needs, and by somebody else. */
final class Schema {
  private static final String MAY_DEFINE =
      """
      select current_user where has_schema_privilege(current_schema(), 'CREATE')
        or has_database_privilege(current_database(), 'CREATE')
      """;

  private Schema() {}

  /** What is wrong, as sentences for the operator. Newer migrations are not: a rollout has them. */
  static List<String> wrong(DataSource database, Flyway flyway) throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery(MAY_DEFINE)) {
      if (role.next()) {
        wrong.add(
            "quarkus.datasource.username is '"
                + role.getString(1)
                + "', who may define tables: a role that may only use them must run the service.");
      }
    }
    MigrationInfo[] pending = flyway.info().pending();
    if (pending.length > 0) {
      wrong.add(
          "The database lacks the migration '"
              + pending[0].getScript()
              + "': run the migration job first.");
    }
    return wrong;
  }
}
