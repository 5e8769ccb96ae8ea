package org.scrutin.platform.web.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;

/**
 * Finds what of a new description of an API would break a client that was made by the old one.
 * Schemas are compared where they are used, so that what a reference leads to counts too.
 */
final class Compatibility {
  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
  private static final String PROBLEM = "application/problem+json";

  /** Who sends what a schema describes. */
  private enum Direction {
    /** The client: nothing that it may send may be refused. */
    REQUEST,
    /** The service: nothing that the client relies on may be gone. */
    ANSWER
  }

  private final JsonNode old;
  private final JsonNode now;
  private final List<String> broken = new ArrayList<>();
  private final Set<String> compared = new HashSet<>();

  private Compatibility(JsonNode old, JsonNode now) {
    this.old = old;
    this.now = now;
  }

  /** A sentence for each change, the same for the same change; empty if nothing breaks. */
  static List<String> broken(JsonNode old, JsonNode now) {
    Compatibility compatibility = new Compatibility(old, now);
    compatibility.paths();
    return compatibility.broken.stream().distinct().toList();
  }

  private void paths() {
    old.path("paths")
        .properties()
        .forEach(
            path -> {
              for (String method : METHODS) {
                JsonNode before = path.getValue().path(method);
                if (before.isMissingNode()) {
                  continue;
                }
                String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                JsonNode after = now.path("paths").path(path.getKey()).path(method);
                if (after.isMissingNode()) {
                  broken.add(name + ": is gone");
                } else {
                  operation(name, before, after);
                }
              }
            });
  }

  private void operation(String name, JsonNode before, JsonNode after) {
    if (!before.path("operationId").equals(after.path("operationId"))) {
      broken.add(name + ": has another operation id");
    }
    parameters(name, before.path("parameters"), after.path("parameters"));
    body(name, before.path("requestBody"), after.path("requestBody"));
    before
        .path("responses")
        .properties()
        .forEach(
            response ->
                response(
                    name + " " + response.getKey(),
                    response.getValue(),
                    after.path("responses").path(response.getKey())));
    lost(before.path("security"), after.path("security"))
        .forEach(role -> broken.add(name + ": may no longer be called with " + role));
  }

  private void parameters(String name, JsonNode before, JsonNode after) {
    for (JsonNode parameter : before) {
      String at = name + " parameter " + parameter.path("name").asText();
      JsonNode same = named(after, parameter);
      if (same.isMissingNode()) {
        broken.add(at + ": is gone");
      } else {
        if (same.path("required").asBoolean() && !parameter.path("required").asBoolean()) {
          broken.add(at + ": is required now");
        }
        schema(at, parameter.path("schema"), same.path("schema"), Direction.REQUEST);
      }
    }
    for (JsonNode parameter : after) {
      if (parameter.path("required").asBoolean() && named(before, parameter).isMissingNode()) {
        broken.add(
            name + " parameter " + parameter.path("name").asText() + ": is new and required");
      }
    }
  }

  private static JsonNode named(JsonNode parameters, JsonNode like) {
    return StreamSupport.stream(parameters.spliterator(), false)
        .filter(
            one ->
                one.path("name").equals(like.path("name"))
                    && one.path("in").equals(like.path("in")))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private void body(String name, JsonNode before, JsonNode after) {
    if (after.path("required").asBoolean() && before.isMissingNode()) {
      broken.add(name + " body: is new and required");
    }
    content(name + " body", before.path("content"), after.path("content"), Direction.REQUEST);
  }

  private void response(String name, JsonNode before, JsonNode after) {
    if (after.isMissingNode()) {
      broken.add(name + ": is gone");
      return;
    }
    before
        .path("headers")
        .fieldNames()
        .forEachRemaining(
            header -> {
              if (!after.path("headers").has(header)) {
                broken.add(name + " header " + header + ": is gone");
              }
            });
    content(name, before.path("content"), after.path("content"), Direction.ANSWER);
  }

  private void content(String name, JsonNode before, JsonNode after, Direction direction) {
    before
        .properties()
        .forEach(
            media -> {
              JsonNode same = after.path(media.getKey());
              if (same.isMissingNode()) {
                broken.add(name + " " + media.getKey() + ": is gone");
              } else if (media.getKey().equals(PROBLEM)) {
                lost(types(media.getValue()), types(same))
                    .forEach(type -> broken.add(name + ": no longer has the problem " + type));
              } else {
                schema(name, media.getValue().path("schema"), same.path("schema"), direction);
              }
            });
  }

  private static JsonNode types(JsonNode media) {
    return media.at("/schema/allOf/1/properties/type/enum");
  }

  private static List<String> lost(JsonNode before, JsonNode after) {
    Set<String> kept = new HashSet<>();
    after.forEach(one -> kept.add(one.toString()));
    List<String> lost = new ArrayList<>();
    before.forEach(
        one -> {
          if (!kept.contains(one.toString())) {
            lost.add(one.isTextual() ? one.asText() : one.toString());
          }
        });
    return lost;
  }

  private void schema(String at, JsonNode before, JsonNode after, Direction direction) {
    String pair = direction + before.toString() + after;
    if (before.has("$ref") && !compared.add(pair)) {
      return; // it holds itself, or was told of at another place
    }
    JsonNode one = resolved(old, before);
    JsonNode other = resolved(now, after);
    if (!types(one, direction, other)) {
      broken.add(at + ": is of another type");
      return;
    }
    if (!one.path("format").equals(other.path("format"))) {
      broken.add(at + ": is of another format");
    }
    values(at, one.path("enum"), other.path("enum"), direction);
    bounds(at, one, other, direction);
    members(at, one, other, direction);
    if (one.has("items")) {
      schema(at + "/*", one.path("items"), other.path("items"), direction);
    }
    if (one.path("additionalProperties").isObject()) {
      schema(
          at + "/*",
          one.path("additionalProperties"),
          other.path("additionalProperties"),
          direction);
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.has("$ref")) {
      resolved = document.at(resolved.path("$ref").asText().substring(1));
    }
    return resolved;
  }

  /** Whether every type that was sent by one side is understood by the other. */
  private static boolean types(JsonNode before, Direction direction, JsonNode after) {
    Set<String> were = words(before.path("type"));
    Set<String> are = words(after.path("type"));
    return direction == Direction.REQUEST
        ? are.containsAll(were)
        : were.containsAll(are) && are.isEmpty() == were.isEmpty();
  }

  private static Set<String> words(JsonNode type) {
    if (type.isTextual()) {
      return Set.of(type.asText());
    }
    Set<String> words = new TreeSet<>();
    type.forEach(one -> words.add(one.asText()));
    return words;
  }

  private void values(String at, JsonNode before, JsonNode after, Direction direction) {
    if (before.isMissingNode() && after.isMissingNode()) {
      return;
    }
    // A client that sends needs the old values, one that reads must know all new ones.
    List<String> missing =
        direction == Direction.REQUEST
            ? after.isMissingNode() ? List.of() : lost(before, after)
            : before.isMissingNode() ? List.of() : lost(after, before);
    boolean narrowed = direction == Direction.REQUEST && before.isMissingNode();
    boolean opened = direction == Direction.ANSWER && after.isMissingNode();
    if (narrowed || opened) {
      broken.add(at + ": has other values");
    }
    missing.forEach(
        value ->
            broken.add(
                at
                    + (direction == Direction.REQUEST ? ": no longer takes " : ": may now be ")
                    + value));
  }

  private void bounds(String at, JsonNode before, JsonNode after, Direction direction) {
    if (direction == Direction.ANSWER) {
      return;
    }
    for (String upper : List.of("maximum", "maxLength", "maxItems", "maxProperties")) {
      bound(at, upper, before, after, (was, is) -> is < was);
    }
    for (String lower : List.of("minimum", "minLength", "minItems", "minProperties")) {
      bound(at, lower, before, after, (was, is) -> is > was);
    }
    if (after.has("pattern") && !after.path("pattern").equals(before.path("pattern"))) {
      broken.add(at + ": has another pattern");
    }
  }

  private void bound(
      String at,
      String name,
      JsonNode before,
      JsonNode after,
      BiPredicate<Double, Double> narrower) {
    if (after.has(name)
        && (!before.has(name)
            || narrower.test(before.path(name).asDouble(), after.path(name).asDouble()))) {
      broken.add(at + ": has a narrower " + name);
    }
  }

  private void members(String at, JsonNode before, JsonNode after, Direction direction) {
    before
        .path("properties")
        .properties()
        .forEach(
            member -> {
              String name = at + "/" + member.getKey();
              JsonNode same = after.path("properties").path(member.getKey());
              if (same.isMissingNode()) {
                broken.add(name + ": is gone");
              } else {
                schema(name, member.getValue(), same, direction);
              }
            });
    Set<String> were = words(before.path("required"));
    Set<String> are = words(after.path("required"));
    Set<String> changed = new TreeSet<>(direction == Direction.REQUEST ? are : were);
    changed.removeAll(direction == Direction.REQUEST ? were : are);
    changed.stream()
        .filter(name -> after.path("properties").has(name))
        .map(
            name ->
                at
                    + "/"
                    + name
                    + (direction == Direction.REQUEST
                        ? ": is required now"
                        : ": may be absent now"))
        .forEach(broken::add);
  }
}
