package org.scrutin.platform.web.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Walks a service's API description: every operation says who may call it, and none but the public
 * ones answers without a token. A service's test extends this with {@code @QuarkusTest}.
 */
public abstract class OpenApiSecurityTest {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private record Operation(String method, String path, JsonNode description) {

    boolean isPublic() {
      return description.path("security").valueStream().anyMatch(JsonNode::isEmpty);
    }

    /** Of a body that it takes: one of another type is refused before the token is looked at. */
    String mediaType() {
      var types = description.at("/requestBody/content").fieldNames();
      return types.hasNext() ? types.next() : "application/json";
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

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
        operations().stream().filter(operation -> !operation.isPublic()).toList();

    // When
    List<String> answers = new ArrayList<>();
    for (Operation operation : closed) {
      String path = operation.path().replaceAll("\\{[^}]+}", "1");
      int status =
          given()
              .contentType(operation.mediaType())
              .request(operation.method().toUpperCase(Locale.ROOT), path)
              .statusCode();
      answers.add(operation + " " + status);
    }

    // Then
    assertThat(answers).isNotEmpty().allMatch(answer -> answer.endsWith(" 401"));
  }

  private static List<Operation> operations() throws Exception {
    String text =
        given()
            .queryParam("format", "json")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<Operation> operations = new ArrayList<>();
    new ObjectMapper()
        .readTree(text)
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            operations.add(
                                new Operation(method.getKey(), path.getKey(), method.getValue()));
                          }
                        }));
    return operations;
  }
}
