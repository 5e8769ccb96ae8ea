package org.scrutin.platform.web.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The description of a running service, and the copy of it in {@code contracts}. */
public final class Description {
  /** System property: the copy is written instead of compared. */
  public static final String RENEW = "scrutin.contracts.renew";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final Path CONTRACTS = Path.of("..", "contracts");
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private Description() {}

  /** An operation of a description. */
  public record Operation(String method, String path, JsonNode description) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** What the service under test says of itself; a Quarkus test asks. */
  public static JsonNode served() throws IOException {
    return served("/q/openapi");
  }

  /** The same for its operators. */
  public static JsonNode servedToOperators() throws IOException {
    return served("/q/openapi-operations");
  }

  /** The copy of it. */
  public static JsonNode committed(String service) throws IOException {
    return JSON.readTree(copy(service).toFile());
  }

  private static Path copy(String service) {
    return CONTRACTS.resolve("src/main/resources/openapi/" + service + ".json");
  }

  private static JsonNode served(String path) throws IOException {
    int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    return JSON.readTree(URI.create("http://127.0.0.1:" + port + path + "?format=json").toURL());
  }

  /** All operations of a description. */
  public static List<Operation> operations(JsonNode api) {
    List<Operation> operations = new ArrayList<>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .map(
                        method ->
                            new Operation(method, path.getKey(), path.getValue().path(method)))
                    .forEach(operations::add));
    return operations;
  }

  /**
   * Holds what is served to the copy, or renews that where {@link #RENEW} is set.
   *
   * @param command renews the copy; for the message
   */
  static void hold(String service, JsonNode served, String command) throws IOException {
    Path copy = copy(service);
    JsonNode committed =
        Files.exists(copy) ? JSON.readTree(copy.toFile()) : JSON.createObjectNode();
    assertThat(unaccepted(service, Compatibility.broken(committed, served)))
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
          "The description of %s is not the one in contracts. To renew that: %s", service, command);
    }
  }

  private static List<String> unaccepted(String service, List<String> broken) throws IOException {
    Path changes = CONTRACTS.resolve("CHANGES.md");
    try (Stream<String> lines = Files.lines(changes)) {
      List<String> accepted =
          lines.filter(line -> line.matches("- \\d{4}-\\d\\d-\\d\\d \\| .* \\| .{10,}")).toList();
      return broken.stream()
          .filter(
              change ->
                  accepted.stream()
                      .noneMatch(line -> line.contains(" | " + service + ": " + change + " | ")))
          .toList();
    }
  }

  /** With members in the order of their names, which the generator's is not. */
  private static String written(JsonNode document) throws IOException {
    return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
  }
}
