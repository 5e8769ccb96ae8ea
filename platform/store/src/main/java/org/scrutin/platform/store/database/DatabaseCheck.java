package org.scrutin.platform.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.start.Settings;
import org.scrutin.platform.web.start.StartCheck;

/** The database must be named, and beyond one machine its password must not be a guess. */
@ApplicationScoped
public class DatabaseCheck implements StartCheck {
  private static final int SHORTEST_PASSWORD = 12;
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";
  private static final Map<String, String> REQUIRED =
      Map.of(
          "quarkus.datasource.jdbc.url",
          "the address of the service's own database",
          USER,
          "the database role that runs the service",
          PASSWORD,
          "that role's password");

  @Override
  public List<String> faults(Settings settings) {
    List<String> faults = new ArrayList<>(settings.missing(REQUIRED));
    if (settings.oneMachine()) {
      return faults;
    }
    settings
        .value(PASSWORD)
        .filter(password -> password.length() < SHORTEST_PASSWORD || settings.is(USER, password))
        .ifPresent(
            _ -> faults.add(PASSWORD + " is the role's name or shorter than 12 characters."));
    settings
        .value("quarkus.flyway.username")
        .ifPresent(
            _ ->
                faults.add(
                    "quarkus.flyway.username is set: the owner's credentials are the migration"
                        + " job's, not the running service's."));
    return faults;
  }
}
