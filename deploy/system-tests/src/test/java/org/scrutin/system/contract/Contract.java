package org.scrutin.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The description of the whole API; its schemas allow no member that they do not name. */
public final class Contract {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
  private static final JsonSchemaFactory SCHEMAS =
      new JsonSchemaFactory.Builder()
          .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
          .metaSchema(OpenApi31.getInstance())
          .build();

  public static final Contract SCRUTIN = read("/openapi/scrutin.json");

  private final ObjectNode components;
  private final List<Operation> operations;
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  Contract(JsonNode document) {
    components = close(document.path("components").deepCopy());
    operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    method, path.getKey(), path.getValue().path(method)))));
  }

  private static Contract read(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      return new Contract(new ObjectMapper().readTree(Objects.requireNonNull(in, resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Operation> operations() {
    return operations;
  }

  /** Types of problems that are no fault of a request: too many of them, and 500 and above. */
  Set<String> faults() {
    return operations.stream()
        .flatMap(
            operation ->
                operation
                    .problems(status -> status.startsWith("5") || status.equals("429"))
                    .stream())
        .collect(Collectors.toSet());
  }

  /** The operation that a request asks for, if there is one. */
  Optional<Operation> operation(String method, String path) {
    return operations.stream()
        .filter(one -> one.method().equals(method) && one.pattern().matcher(path).matches())
        .min(Comparator.comparingInt(Operation::variables));
  }

  /** The schema itself, where a reference leads to one. */
  JsonNode resolve(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    return ref.isEmpty() ? schema : components.at(ref.substring("#/components".length()));
  }

  /** What is wrong with data of a schema of the description; empty if nothing is. */
  List<String> errors(JsonNode schema, JsonNode data) {
    return compiled
        .computeIfAbsent(schema, this::compile)
        .validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", components);
    return SCHEMAS.getSchema(root);
  }

  private static ObjectNode close(ObjectNode components) {
    components
        .path("schemas")
        .forEach(
            schema -> {
              if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("unevaluatedProperties", false);
              }
            });
    return components;
  }
}
