package org.scrutin.platform.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** The database must be migrated as far as this service needs, and by somebody else. */
@ApplicationScoped
public class SchemaCheck implements StartCheck {
  private static final String MAY_DEFINE =
      """
      select current_user where has_schema_privilege(current_schema(), 'CREATE')
        or has_database_privilege(current_database(), 'CREATE')
      """;

  private final DataSource database;
  private final Flyway flyway;

  @Inject
  SchemaCheck(DataSource database, Flyway flyway) {
    this.database = database;
    this.flyway = flyway;
  }

  @Override
  public boolean asksOthers() {
    return true;
  }

  @Override
  public List<String> faults(Settings settings) {
    return faults(database, flyway);
  }

  /** Newer migrations than ours are no fault: a rollout has them. */
  static List<String> faults(DataSource database, Flyway flyway) {
    List<String> faults = new ArrayList<>();
    new Sql(database)
        .one(MAY_DEFINE, row -> row.getString(1))
        .ifPresent(
            role ->
                faults.add(
                    "quarkus.datasource.username is '"
                        + role
                        + "', who may define tables: a role that may only use them must run the"
                        + " service."));
    MigrationInfo[] pending = flyway.info().pending();
    if (pending.length > 0) {
      faults.add(
          "The database lacks the migration '"
              + pending[0].getScript()
              + "': run the migration job first.");
    }
    return faults;
  }
}
