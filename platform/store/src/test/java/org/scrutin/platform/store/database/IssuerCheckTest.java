package org.scrutin.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.web.start.Settings;

class IssuerCheckTest {
  private static final String HOME = "https://id.example";
  private static final String MOVED = "https://id.new.example";

  private final ServiceDatabase database = TestEnvironment.database();
  private final DataSource role = RoleDataSource.of(database.role());

  @BeforeEach
  void migrate() {
    Flyway.configure()
        .dataSource(RoleDataSource.of(database.owner()))
        .locations("db/platform")
        .placeholders(Map.of("service", database.role().user()))
        .load()
        .migrate();
  }

  @Test
  void aDatabaseStaysWithTheProviderOfItsFirstStart() {
    assertThat(faults(false, HOME, "")).isEmpty();
    assertThat(faults(false, HOME, "")).isEmpty();
    assertThat(faults(false, MOVED, ""))
        .singleElement()
        .asString()
        .contains(MOVED, HOME, "scrutin.security.former-issuers");
    assertThat(faults(false, HOME, "")).isEmpty();
  }

  @Test
  void aProviderThatHasMovedIsNamedWithItsFormerAddress() {
    faults(false, HOME, "");
    assertThat(faults(false, MOVED, "https://older.example, " + HOME)).isEmpty();
    assertThat(faults(false, MOVED, "https://older.example")).hasSize(1);
  }

  @Test
  void onOneMachineAnAddressIsNoProvider() {
    assertThat(faults(true, "http://127.0.0.1:8080/idp", "")).isEmpty();
    assertThat(faults(true, "http://127.0.0.1:9090/idp", "")).isEmpty();
    assertThat(faults(false, HOME, "")).isEmpty();
  }

  private List<String> faults(boolean oneMachine, String issuer, String former) {
    Map<String, String> settings =
        Map.of("quarkus.oidc.token.issuer", issuer, "scrutin.security.former-issuers", former);
    return new IssuerCheck(role)
        .faults(Settings.of(name -> Optional.ofNullable(settings.get(name)), oneMachine));
  }
}
