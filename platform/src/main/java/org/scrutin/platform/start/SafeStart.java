package org.scrutin.platform.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

/** Refuses a start that would run without a setting, with an unsafe one, or on another schema. */
@ApplicationScoped
class SafeStart {
  private static final Set<String> ONE_MACHINE = Set.of("local", "test", "dev");

  private final Config config;
  private final DataSource database;
  private final Flyway flyway;

  SafeStart(Config config, DataSource database, Flyway flyway) {
    this.config = config;
    this.database = database;
    this.flyway = flyway;
  }

  /** Before anything else that waits for the start. */
  void check(@Observes @Priority(0) StartupEvent event) throws SQLException {
    Collection<String> profiles = ConfigUtils.getProfiles();
    boolean oneMachine = ONE_MACHINE.containsAll(profiles);
    refuse(Settings.wrong(name -> config.getOptionalValue(name, String.class), oneMachine));
    refuse(Schema.wrong(database, flyway));
  }

  private static void refuse(List<String> wrong) {
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "The service does not start. The operator must change: " + String.join(" ", wrong));
    }
  }
}
