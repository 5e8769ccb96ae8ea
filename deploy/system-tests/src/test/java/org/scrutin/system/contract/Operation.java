package org.scrutin.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the description says of one method of one path.
 *
 * @param method in lower case
 * @param path with names of its parameters in braces
 */
public record Operation(String method, String path, JsonNode description) {
  private static final String PROBLEM = "/content/application~1problem+json/schema";

  public String id() {
    return description.path("operationId").asText();
  }

  /** How a path of a request looks that asks for this. */
  Pattern pattern() {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** Parameters in the path; of two operations that fit, the one with fewer is meant. */
  int variables() {
    return path.split("\\{", -1).length - 1;
  }

  /** Types of problems that it may answer, by their addresses. */
  public Set<String> problems() {
    return problems(_ -> true);
  }

  /** The same of some statuses. */
  Set<String> problems(Predicate<String> status) {
    Set<String> types = new TreeSet<>();
    description
        .path("responses")
        .properties()
        .forEach(
            answer -> {
              if (status.test(answer.getKey())) {
                for (JsonNode part : answer.getValue().at(PROBLEM).path("allOf")) {
                  part.at("/properties/type/enum").forEach(type -> types.add(type.asText()));
                }
              }
            });
    return types;
  }

  /** Statuses with which it succeeds. */
  List<String> successes() {
    List<String> statuses = new ArrayList<>();
    description.path("responses").fieldNames().forEachRemaining(statuses::add);
    statuses.removeIf(status -> !status.startsWith("2"));
    return statuses;
  }

  /** Whether it needs no credentials. */
  public boolean open() {
    return description.path("security").valueStream().anyMatch(JsonNode::isEmpty);
  }

  /** Roles any of which may call it; empty where everybody may that signed in. */
  public List<String> roles() {
    return description
        .path("security")
        .valueStream()
        .flatMap(requirement -> requirement.path("bearer").valueStream())
        .map(JsonNode::asText)
        .toList();
  }

  public List<JsonNode> parameters() {
    return description.path("parameters").valueStream().toList();
  }

  public Optional<JsonNode> parameter(String name) {
    return parameters().stream().filter(one -> one.path("name").asText().equals(name)).findFirst();
  }

  /** Media type of the body; empty for none. */
  public String bodyType() {
    var types = description.at("/requestBody/content").fieldNames();
    return types.hasNext() ? types.next() : "";
  }

  /** The body as the description shows one. */
  public String bodyExample() {
    JsonNode media = description.at("/requestBody/content").path(bodyType());
    JsonNode example =
        media.has("example")
            ? media.path("example")
            : media.path("examples").elements().next().path("value");
    return example.isTextual() ? example.asText() : example.toString();
  }

  JsonNode bodySchema() {
    return description.at("/requestBody/content").path(bodyType()).path("schema");
  }

  /** The path with these values of its parameters, and of others those that are shown. */
  public String address(Map<String, String> values) {
    String address = path;
    for (JsonNode parameter : parameters()) {
      String name = parameter.path("name").asText();
      if (address.contains("{" + name + "}")) {
        String value = values.containsKey(name) ? values.get(name) : example(parameter);
        address = address.replace("{" + name + "}", value);
      }
    }
    return address;
  }

  /** The path with the parameters as the description shows them. */
  public String address() {
    return address(Map.of());
  }

  /** The same with another value of one of them. */
  public String address(String name, String value) {
    return address(Map.of(name, value));
  }

  private static String example(JsonNode parameter) {
    JsonNode values = parameter.at("/schema/enum");
    return values.isEmpty() ? parameter.path("example").asText() : values.path(0).asText();
  }
}
