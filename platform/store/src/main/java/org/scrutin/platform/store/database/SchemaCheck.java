package org.scrutin.platform.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<String> faults = new ArrayList<>();
    defines(database).ifPresent(faults::add);
    // What has just migrated lacks nothing.
    if (!settings.is("quarkus.flyway.migrate-at-start", "true")) {
      lacks(flyway).ifPresent(faults::add);
    }
    return faults;
  }

  /** That the role may do more than it must. */
  private static Optional<String> defines(DataSource database) {
    return new Sql(database)
        .one(MAY_DEFINE, row -> row.getString(1))
        .map(
            role ->
                "quarkus.datasource.username is '"
                    + role
                    + "', who may define tables: a role that may only use them must run the"
                    + " service.");
  }

  /** That a migration is missing; newer ones than ours are no fault: a rollout has them. */
  private static Optional<String> lacks(Flyway flyway) {
    MigrationInfo[] pending = flyway.info().pending();
    return pending.length == 0
        ? Optional.empty()
        : Optional.of(
            "The database lacks the migration '"
                + pending[0].getScript()
                + "': run the migration job first.");
  }
}
