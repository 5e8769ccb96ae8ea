package org.scrutin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutin.system.contract.Contract;
import org.scrutin.system.contract.Operation;
import org.scrutin.system.contract.Values;

/**
 * Requests at random, valid and invalid by the bounds of the description, of every role and of
 * nobody: each gets an answer that the description has, and none makes the suite fail.
 *
 * <p>It changes the case, so it comes after the tests that read that.
 */
@Order(Integer.MAX_VALUE - 1)
class RandomWalkIT {
  private static final String NOBODY = "";
  private static final List<String> PEOPLE =
      List.of(
          NOBODY,
          "admin",
          "clerk1",
          "supervisor",
          "commissioner1",
          "commissioner2",
          "registrar",
          "investigator",
          "adjudicator1",
          "auditor",
          "observer",
          "citizen",
          "agent-cnrp");
  private static final int SHORT = 1_000;
  private static final int LONG = 20_000;

  private final Suite suite = Suite.shared();
  private final Values values = new Values(Contract.SCRUTIN);

  private record Request(
      Operation operation,
      String person,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {}

  @Test
  void everyAnswerIsDescribedAndNoneIsAFault() {
    // Given
    boolean deep = Boolean.getBoolean(Deep.PROPERTY);
    long seed = deep ? System.nanoTime() : 20_130_728;
    System.out.println("The random walk has the seed " + seed);

    // When, then
    requests().generator(LONG).stream(new Random(seed))
        .limit(deep ? LONG : SHORT)
        .map(shrinkable -> shrinkable.value())
        .forEach(
            request -> assertThat(send(request).statusCode()).as("%s", request).isLessThan(500));
  }

  private Arbitrary<Request> requests() {
    List<Operation> operations = Contract.SCRUTIN.operations();
    return Arbitraries.randomValue(
        random -> request(operations.get(random.nextInt(operations.size())), random));
  }

  private Request request(Operation operation, Random random) {
    Map<String, String> path = new LinkedHashMap<>();
    Map<String, String> query = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode parameter : operation.parameters()) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "path" -> path.put(name, values.ofPath(parameter, random));
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query.put(name, values.of(parameter, random));
          }
        }
        default -> {
          if (name.equals("Idempotency-Key") && random.nextInt(10) > 0) {
            headers.put(name, new UUID(random.nextLong(), random.nextLong()).toString());
          } else if (random.nextInt(4) == 0) {
            headers.put(name, parameter.path("example").asText());
          }
        }
      }
    }
    // Half of the time somebody who may.
    List<String> permitted = new ArrayList<>(PEOPLE);
    permitted.removeIf(person -> operation.roles().stream().noneMatch(person::startsWith));
    List<String> people = permitted.isEmpty() || random.nextBoolean() ? PEOPLE : permitted;
    return new Request(
        operation,
        people.get(random.nextInt(people.size())),
        operation.address(path),
        query,
        headers,
        operation.bodyType().equals("application/json")
            ? values.body(operation, random).toString()
            : operation.bodyType().isEmpty() ? "" : values.csv(operation, random));
  }

  private Response send(Request request) {
    RequestSpecification sent =
        request.person().equals(NOBODY) ? suite.anonymous() : suite.as(request.person());
    request.query().forEach(sent::queryParam);
    request.headers().forEach(sent::header);
    if (!request.body().isEmpty()) {
      sent.config(Count.RAW).contentType(request.operation().bodyType()).body(request.body());
    }
    return sent.request(
        Method.valueOf(request.operation().method().toUpperCase(Locale.ROOT)), request.path());
  }
}
