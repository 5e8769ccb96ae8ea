package org.scrutin.platform.web.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.contract.Description;
import org.scrutin.platform.web.testing.contract.Description.Operation;

/**
 * Walks a service's API description: every operation says who may call it, and none but the public
 * ones answers without a token. A service's test extends this with {@code @QuarkusTest}.
 */
public abstract class OpenApiSecurityTest {

  @Test
  void everyOperationSaysWhoMayCallIt() throws Exception {
    // Given
    List<Operation> operations = operations();

    // When
    Stream<Operation> silent =
        operations.stream().filter(operation -> operation.description().path("security").isEmpty());

    // Then
    assertThat(operations).isNotEmpty();
    assertThat(silent)
        .as("operations without @RolesAllowed, @Authenticated or @PermitAll")
        .isEmpty();
  }

  @Test
  void nothingButPublicOperationsAnswersWithoutToken() throws Exception {
    // Given
    List<Operation> closed =
        operations().stream().filter(operation -> !isPublic(operation)).toList();

    // When
    List<String> answers = new ArrayList<>();
    for (Operation operation : closed) {
      String path = operation.path().replaceAll("\\{[^}]+}", "1");
      int status =
          given()
              .contentType(mediaType(operation))
              .request(operation.method().toUpperCase(Locale.ROOT), path)
              .statusCode();
      answers.add(operation + " " + status);
    }

    // Then
    assertThat(answers).isNotEmpty().allMatch(answer -> answer.endsWith(" 401"));
  }

  private static List<Operation> operations() throws Exception {
    List<Operation> operations = new ArrayList<>(Description.operations(Description.served()));
    operations.addAll(Description.operations(Description.servedToOperators()));
    return operations;
  }

  private static boolean isPublic(Operation operation) {
    return operation.description().path("security").valueStream().anyMatch(JsonNode::isEmpty);
  }

  /** Of a body that it takes: one of another type is refused before the token is looked at. */
  private static String mediaType(Operation operation) {
    var types = operation.description().at("/requestBody/content").fieldNames();
    return types.hasNext() ? types.next() : "application/json";
  }
}
