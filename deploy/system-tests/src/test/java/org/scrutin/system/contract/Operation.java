package org.scrutin.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
}
