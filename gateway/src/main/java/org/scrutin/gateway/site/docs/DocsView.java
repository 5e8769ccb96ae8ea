package org.scrutin.gateway.site.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A service's contract as a page lists it.
 *
 * @param reachable false where the service gave none just now
 */
public record DocsView(String service, String href, boolean reachable, List<Operation> operations) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One thing that can be asked for. */
  public record Operation(String method, String path, String summary, List<String> parameters) {}

  static DocsView missing(String service, String href) {
    return new DocsView(service, href, false, List.of());
  }

  static DocsView of(String service, String href, JsonNode contract) {
    var operations = new ArrayList<Operation>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            operations.add(
                                operation(entry.getKey(), path.getKey(), entry.getValue()));
                          }
                        }));
    return new DocsView(service, href, true, List.copyOf(operations));
  }

  private static Operation operation(String method, String path, JsonNode operation) {
    var parameters = new ArrayList<String>();
    operation
        .path("parameters")
        .forEach(
            parameter -> {
              if ("query".equals(parameter.path("in").asText())) {
                parameters.add(parameter.path("name").asText());
              }
            });
    String summary = operation.path("summary").asText("");
    String description = operation.path("description").asText("");
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        summary.isEmpty() ? description : summary,
        List.copyOf(parameters));
  }
}
