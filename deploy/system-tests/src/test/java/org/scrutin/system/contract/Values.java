package org.scrutin.system.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Values for parameters and bodies: those of the examples, and others at and beyond the bounds of
 * the schema.
 */
public final class Values {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ODD =
      List.of("x", "-1", "0", "1e9", "9223372036854775808", "កម្ពុជា", "a b", "true", "2013-02-30");

  private final Contract contract;

  public Values(Contract contract) {
    this.contract = contract;
  }

  /** A value of a parameter of the query. */
  public String of(JsonNode parameter, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> example(parameter);
      case 1 -> {
        List<JsonNode> bounds = bounds(contract.resolve(parameter.path("schema")));
        yield bounds.isEmpty() ? example(parameter) : pick(bounds, random).asText();
      }
      default -> pick(ODD, random);
    };
  }

  /** A segment of a path; an empty one, or one with a slash, would ask for something else. */
  public String ofPath(JsonNode parameter, Random random) {
    return random.nextInt(5) == 0 ? pick(ODD, random) : example(parameter);
  }

  private static String example(JsonNode parameter) {
    JsonNode values = parameter.at("/schema/enum");
    return parameter.has("example")
        ? parameter.path("example").asText()
        : values.path(0).asText("true");
  }

  /** The example of a body, now and then changed at one to three places. */
  public JsonNode body(Operation operation, Random random) {
    JsonNode body = read(operation.bodyExample());
    JsonNode schema = operation.bodySchema();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      body = changed(body, contract.resolve(schema), random);
    }
    return body;
  }

  /** The example of a file, now and then with a cell changed. */
  public String csv(Operation operation, Random random) {
    String file = operation.bodyExample();
    if (random.nextInt(3) == 0) {
      return file;
    }
    String[] cells = file.split(",", -1);
    cells[random.nextInt(cells.length)] = pick(ODD, random);
    return String.join(",", cells);
  }

  private JsonNode changed(JsonNode node, JsonNode schema, Random random) {
    if (node.isEmpty() || random.nextInt(4) == 0) {
      return replacement(schema, random);
    }
    if (node instanceof ArrayNode items) {
      ArrayNode copy = items.deepCopy();
      int at = random.nextInt(copy.size());
      switch (random.nextInt(4)) {
        case 0 -> copy.add(copy.get(at));
        case 1 -> copy.remove(at);
        default ->
            copy.set(at, changed(copy.get(at), contract.resolve(schema.path("items")), random));
      }
      return copy;
    }
    ObjectNode copy = node.deepCopy();
    List<String> names = new ArrayList<>();
    copy.fieldNames().forEachRemaining(names::add);
    String name = pick(names, random);
    switch (random.nextInt(6)) {
      case 0 -> copy.remove(name);
      case 1 -> copy.put("no-such", 1);
      default -> {
        JsonNode of =
            schema.at("/properties").has(name)
                ? schema.at("/properties").path(name)
                : schema.path("additionalProperties");
        copy.set(name, changed(copy.get(name), contract.resolve(of), random));
      }
    }
    return copy;
  }

  private static JsonNode replacement(JsonNode schema, Random random) {
    List<JsonNode> choices = new ArrayList<>(bounds(schema));
    choices.add(NODES.nullNode());
    choices.add(NODES.numberNode(Long.MIN_VALUE));
    choices.add(NODES.textNode(""));
    choices.add(NODES.textNode("\u0000"));
    choices.add(NODES.textNode(pick(ODD, random)));
    choices.add(NODES.arrayNode());
    choices.add(NODES.objectNode());
    choices.add(NODES.booleanNode(true));
    return pick(choices, random);
  }

  /** At and just beyond the bounds that the schema states. */
  private static List<JsonNode> bounds(JsonNode schema) {
    List<JsonNode> values = new ArrayList<>();
    schema.path("enum").forEach(values::add);
    for (String bound : List.of("minimum", "maximum")) {
      if (schema.has(bound)) {
        long at = schema.path(bound).asLong();
        for (long value : new long[] {at - 1, at, at + 1}) {
          values.add(NODES.numberNode(value));
        }
      }
    }
    if (schema.has("maxLength")) {
      int longest = Math.min(schema.path("maxLength").asInt(), 2_000);
      values.add(NODES.textNode("x".repeat(longest)));
      values.add(NODES.textNode("x".repeat(longest + 1)));
    }
    return values;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
