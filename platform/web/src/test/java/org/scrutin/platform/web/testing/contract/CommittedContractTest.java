package org.scrutin.platform.web.testing.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the description of a service to the copy in {@code contracts}: it drifts only by being
 * renewed, and what would break a client only with a dated line in {@code contracts/CHANGES.md}. A
 * service's test extends this with {@code @QuarkusTest}.
 */
public abstract class CommittedContractTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final Path CONTRACTS = Path.of("..", "contracts");
  private static final String RENEW = "scrutin.contracts.renew";

  private final String service;
  private final String module;

  /**
   * @param service as in the name of the copy: results, claims
   */
  protected CommittedContractTest(String service) {
    this.service = service;
    this.module = Path.of("").toAbsolutePath().getFileName().toString();
  }

  @Test
  void theDescriptionIsTheCommittedOne() throws Exception {
    // Given
    Path copy = CONTRACTS.resolve("src/main/resources/openapi/" + service + ".json");
    JsonNode committed =
        Files.exists(copy) ? JSON.readTree(copy.toFile()) : JSON.createObjectNode();

    // When
    JsonNode served =
        JSON.readTree(given().get("/q/openapi?format=json").then().extract().asString());
    List<String> unaccepted = unaccepted(Compatibility.broken(committed, served));

    // Then
    assertThat(unaccepted)
        .as(
            "changes that break clients of %s; each needs a line in contracts/CHANGES.md:"
                + " a date, | %s: the change as it is named here | and its reason",
            service, service)
        .isEmpty();
    if (Boolean.getBoolean(RENEW)) {
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, written(served));
    } else if (!written(served).equals(written(committed))) {
      fail(
          "The description of %s is not the one in contracts. To renew that: ./mvnw test -pl %s"
              + " -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
          service, module, getClass().getSimpleName(), RENEW);
    }
  }

  private List<String> unaccepted(List<String> broken) throws IOException {
    Path changes = CONTRACTS.resolve("CHANGES.md");
    List<String> lines = Files.exists(changes) ? Files.readAllLines(changes) : List.of();
    List<String> unaccepted = new ArrayList<>(broken);
    unaccepted.removeIf(
        change ->
            lines.stream()
                .anyMatch(
                    line ->
                        line.matches("- \\d{4}-\\d\\d-\\d\\d \\| .* \\| .{10,}")
                            && line.contains(" | " + service + ": " + change + " | ")));
    return unaccepted;
  }

  /** With members in the order of their names, which the generator's is not. */
  private static String written(JsonNode document) throws IOException {
    return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
  }
}
