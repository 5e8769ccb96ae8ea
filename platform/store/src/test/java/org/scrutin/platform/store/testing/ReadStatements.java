package org.scrutin.platform.store.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** How many statements each operation that reads may send, once it has answered before. */
public final class ReadStatements {
  private final Set<String> operations = new TreeSet<>();
  private final Map<String, String> values;
  private final Map<String, Integer> sent = new LinkedHashMap<>();
  private final Map<String, Integer> stated = new LinkedHashMap<>();

  /**
   * @param contract name of the service's description in contracts
   * @param values of the parameters in paths
   */
  public ReadStatements(String contract, Map<String, String> values) {
    this.values = new HashMap<>(values);
    String resource = "/openapi/" + contract + ".json";
    try (InputStream in = ReadStatements.class.getResourceAsStream(resource)) {
      JsonNode paths = new ObjectMapper().readTree(in).get("paths");
      paths
          .properties()
          .forEach(
              path -> {
                if (path.getValue().has("get")) {
                  operations.add(path.getKey());
                }
              });
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another value of a parameter, for the reads from here on. */
  public ReadStatements with(String parameter, String value) {
    values.put(parameter, value);
    return this;
  }

  /** As everyone. */
  public ReadStatements read(String path, String query, int statements) {
    return read(path, query, statements, () -> given());
  }

  /**
   * Reads twice, because the first answer may fill what is kept in memory, and counts the second.
   *
   * @param path as the description has it
   * @param statements that it sends, however many rows it finds
   */
  public ReadStatements read(
      String path, String query, int statements, Supplier<RequestSpecification> as) {
    String address = path;
    for (Map.Entry<String, String> value : values.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", value.getValue());
    }
    String asked = address + query;
    as.get().get(asked).then().statusCode(200);
    String counted = address;
    int now = CountingDriver.statements(counted, () -> as.get().get(asked).then().statusCode(200));
    sent.put("GET " + path + query, now);
    stated.put("GET " + path + query, statements);
    operations.remove(path);
    return this;
  }

  /** All at once, so that one look shows what has changed. */
  public void areAsStated() {
    assertThat(sent).isEqualTo(stated);
    assertThat(operations).as("operations that read, and state no number").isEmpty();
  }
}
