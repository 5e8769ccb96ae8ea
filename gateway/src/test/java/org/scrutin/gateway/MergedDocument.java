package org.scrutin.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** One document of several whose parts of one name are the same. */
final class MergedDocument {
  private MergedDocument() {}

  /**
   * @throws IllegalStateException two parts of one name differ, or two operations have one id
   */
  static void add(ObjectNode part, ObjectNode whole) {
    add(part, whole, "");
    Set<String> ids = new TreeSet<>();
    for (JsonNode path : whole.path("paths")) {
      for (JsonNode operation : path) {
        if (!ids.add(operation.path("operationId").asText())) {
          throw new IllegalStateException(
              "Two operations are called " + operation.path("operationId"));
        }
      }
    }
  }

  private static void add(ObjectNode part, ObjectNode whole, String at) {
    part.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              JsonNode there = whole.get(name);
              switch (member.getValue()) {
                case JsonNode value when there == null || there.equals(value) ->
                    whole.set(name, value);
                case ArrayNode tags when name.equals("tags") -> addMissing(tags, (ArrayNode) there);
                case ObjectNode members
                    when !name.equals("info") && Set.of("", "/components").contains(at) ->
                    add(members, (ObjectNode) there, at + "/" + name);
                case JsonNode _ when name.equals("info") -> {}
                case JsonNode _ ->
                    throw new IllegalStateException("Two parts differ at " + at + "/" + name);
              }
            });
  }

  private static void addMissing(ArrayNode tags, ArrayNode there) {
    for (JsonNode tag : tags) {
      if (there.valueStream().noneMatch(tag::equals)) {
        there.add(tag);
      }
    }
  }
}
