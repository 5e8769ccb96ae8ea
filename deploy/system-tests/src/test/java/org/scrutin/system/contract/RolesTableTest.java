package org.scrutin.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/roles.md} to the contract. */
class RolesTableTest {
  private static final String RENEW = "scrutin.contracts.renew";

  @Test
  void theTableIsTheCommittedOne() throws IOException {
    // Given
    Path file = Path.of(System.getProperty("scrutin.root")).resolve("docs").resolve("roles.md");
    String table = RolesTable.markdown(Contract.SCRUTIN);
    // When
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(file, table);
    }
    // Then
    assertThat(file).hasContent(table);
  }

  @Test
  void everyRoleOfTheContractHasAColumn() {
    Stream<String> roles =
        Contract.SCRUTIN.operations().stream().flatMap(one -> one.roles().stream());
    assertThat(roles).isNotEmpty().allMatch(RolesTable.COLUMNS::contains);
  }

  @Test
  void everyActOfTheContractHasARule() {
    Operation takesActs =
        Contract.SCRUTIN.operations().stream()
            .filter(one -> one.id().equals(RolesTable.TAKES_ACTS))
            .findFirst()
            .orElseThrow();
    List<String> acts =
        Contract.SCRUTIN
            .resolve(Contract.SCRUTIN.resolve(takesActs.bodySchema()).at("/properties/type"))
            .path("enum")
            .valueStream()
            .map(act -> act.asText())
            .toList();
    assertThat(acts).isNotEmpty().hasSameElementsAs(RolesTable.acts());
  }
}
