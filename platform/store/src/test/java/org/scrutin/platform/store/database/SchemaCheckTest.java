package org.scrutin.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.scrutin.embedded.ServiceDatabase;
import org.scrutin.embedded.TestEnvironment;
import org.scrutin.platform.web.start.Settings;

class SchemaCheckTest {
  private final ServiceDatabase database = TestEnvironment.database();
  private final DataSource role = RoleDataSource.of(database.role());
  private final DataSource owner = RoleDataSource.of(database.owner());

  @Test
  void aDatabaseThatIsNotMigratedIsRefusedWithTheMigrationsName() {
    assertThat(faults(role))
        .hasSize(1)
        .allSatisfy(why -> assertThat(why).contains("V0001__platform.sql", "migration job"));
  }

  @Test
  void aMigratedOneIsUsedByItsRoleAndRefusedToItsOwner() {
    // When
    flyway(owner).migrate();
    // Then
    assertThat(faults(role)).isEmpty();
    assertThat(faults(owner))
        .hasSize(1)
        .allSatisfy(why -> assertThat(why).contains("quarkus.datasource.username"));
  }

  private List<String> faults(DataSource source) {
    return new SchemaCheck(source, flyway(role))
        .faults(Settings.of(name -> Optional.empty(), false));
  }

  private Flyway flyway(DataSource source) {
    return Flyway.configure()
        .dataSource(source)
        .locations("db/platform")
        .placeholders(Map.of("service", database.role().user()))
        .load();
  }
}
