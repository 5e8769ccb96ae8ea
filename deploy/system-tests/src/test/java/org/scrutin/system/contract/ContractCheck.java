package org.scrutin.system.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds an answer to the description: its status, its media type and every member of its body. What
 * is no part of the API, such as a page, is let be.
 */
public final class ContractCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROBLEM = "application/problem+json";

  /** Of a request for something that is not described. */
  private static final Set<String> NOWHERE =
      Set.of(
          "/problems/not-found",
          "/problems/not-built",
          "/problems/method-not-allowed",
          "/problems/bad-request",
          "/problems/malformed",
          "/problems/http-version");

  private final Contract contract;
  private final SeenAnswers seen;

  ContractCheck(Contract contract, SeenAnswers seen) {
    this.contract = contract;
    this.seen = seen;
  }

  /** Against the whole API; what is seen counts. */
  public static final ContractCheck SCRUTIN =
      new ContractCheck(Contract.SCRUTIN, SeenAnswers.OF_ALL_TESTS);

  /**
   * @throws AssertionError the answer is not one that the description has
   */
  public void check(Exchange exchange) {
    if (exchange.method().equals("head") || !described(exchange.path())) {
      return;
    }
    Optional<Operation> operation = contract.operation(exchange.method(), exchange.path());
    if (operation.isEmpty()) {
      checkNowhere(exchange);
      return;
    }
    JsonNode answer =
        operation.get().description().path("responses").path(String.valueOf(exchange.status()));
    if (answer.isMissingNode()) {
      throw new AssertionError("The description has no such status: " + exchange);
    }
    JsonNode content = answer.path("content");
    if (content.isMissingNode()) {
      if (!exchange.body().isEmpty()) {
        throw new AssertionError("The description has no body here: " + exchange);
      }
    } else if (!page(operation.get(), exchange)) {
      JsonNode media = content.path(exchange.mediaType());
      if (media.isMissingNode()) {
        throw new AssertionError("The description has no such media type: " + exchange);
      }
      if (exchange.mediaType().endsWith("json")) {
        checkBody(media.path("schema"), exchange);
      }
    }
    seen.add(operation.get(), exchange.status(), problem(exchange));
  }

  private static boolean described(String path) {
    return path.startsWith("/api/")
        || path.equals("/openapi")
        || path.startsWith("/openapi/")
        || path.equals("/problems")
        || path.startsWith("/problems/");
  }

  /** The types of problems are pages too. */
  private static boolean page(Operation operation, Exchange exchange) {
    return operation.path().startsWith("/problems") && exchange.mediaType().equals("text/html");
  }

  private static void checkNowhere(Exchange exchange) {
    if (!exchange.mediaType().equals(PROBLEM) || !NOWHERE.contains(problem(exchange))) {
      throw new AssertionError("Nothing is described there: " + exchange);
    }
  }

  private void checkBody(JsonNode schema, Exchange exchange) {
    List<String> errors = contract.errors(schema, json(exchange));
    if (!errors.isEmpty()) {
      throw new AssertionError("Not as described: " + errors + ": " + exchange);
    }
  }

  private static String problem(Exchange exchange) {
    return exchange.mediaType().equals(PROBLEM) ? json(exchange).path("type").asText() : "";
  }

  private static JsonNode json(Exchange exchange) {
    try {
      return JSON.readTree(exchange.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + exchange, e);
    }
  }
}
