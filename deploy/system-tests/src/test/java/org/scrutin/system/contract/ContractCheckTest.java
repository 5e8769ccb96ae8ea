package org.scrutin.system.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check that all other tests lean on, seen to fail. */
class ContractCheckTest {
  private static final String DOCUMENT =
      """
      {"paths": {"/api/v1/things/{code}": {"get": {"operationId": "getThing", "responses": {
        "200": {"description": "It.", "content": {"application/json": {
          "schema": {"$ref": "#/components/schemas/Thing"}}}},
        "304": {"description": "Known."},
        "404": {"description": "None.", "content": {"application/problem+json": {"schema": {"allOf": [
          {"$ref": "#/components/schemas/Problem"},
          {"properties": {"type": {"enum": ["/problems/unknown-thing"]}}}]}}}}}}}},
       "components": {"schemas": {
        "Thing": {"type": "object", "required": ["code"], "properties": {
          "code": {"type": "string"}, "on": {"type": "string", "format": "date"},
          "part": {"$ref": "#/components/schemas/Part"},
          "votes": {"type": "object", "additionalProperties": {"type": "integer"}}}},
        "Part": {"type": "object", "properties": {"size": {"type": "integer", "maximum": 9}}},
        "Problem": {"type": "object", "required": ["type"], "properties": {
          "type": {"type": "string"}, "title": {"type": "string"}}}}}}
      """;

  private final SeenAnswers seen = new SeenAnswers();
  private final Contract contract = contract();
  private final ContractCheck check = new ContractCheck(contract, seen);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/api/v1/things/a | 200 | application/json | {'code':'a'}",
        "/api/v1/things/a | 200 | application/json;charset=UTF-8 | {'code':'a','on':'2026-02-28',"
            + "'part':{'size':9},'votes':{'A':1}}",
        "/api/v1/things/a | 304 | - | -",
        "/api/v1/things/a | 404 | application/problem+json | {'type':'/problems/unknown-thing'}",
        "/api/v1/others | 404 | application/problem+json | {'type':'/problems/not-built'}",
        "/elections/e | 500 | text/html | -"
      })
  void whatIsDescribedPasses(String path, int status, String type, String body) {
    assertThatCode(() -> check.check(exchange(path, status, type, body)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/api/v1/things/a | 200 | application/json | {'code':'a','more':1}",
        "/api/v1/things/a | 200 | application/json | {'code':'a','part':{'size':1,'more':1}}",
        "/api/v1/things/a | 200 | application/json | {'code':'a','part':{'size':10}}",
        "/api/v1/things/a | 200 | application/json | {'code':'a','on':'2026-02-30'}",
        "/api/v1/things/a | 200 | application/json | {'on':'2026-02-28'}",
        "/api/v1/things/a | 200 | application/json | {'code':null}",
        "/api/v1/things/a | 200 | text/plain | a",
        "/api/v1/things/a | 304 | application/json | {'code':'a'}",
        "/api/v1/things/a | 409 | application/problem+json | {'type':'/problems/unknown-thing'}",
        "/api/v1/things/a | 404 | application/problem+json | {'type':'/problems/another'}",
        "/api/v1/things/a | 404 | application/problem+json | {'type':'/problems/unknown-thing',"
            + "'more':1}",
        "/api/v1/others | 200 | application/json | {'code':'a'}",
        "/api/v1/others | 404 | application/json | {'code':'a'}"
      })
  void whatIsNotDescribedFails(String path, int status, String type, String body) {
    assertThatThrownBy(() -> check.check(exchange(path, status, type, body)))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatWasSeenIsCounted() {
    // When
    check.check(exchange("/api/v1/things/a", 200, "application/json", "{'code':'a'}"));
    check.check(exchange("/api/v1/things/b", 200, "application/json", "{'code':'b'}"));
    check.check(
        exchange(
            "/api/v1/things/c",
            404,
            "application/problem+json",
            "{'type':'/problems/unknown-thing'}"));

    // Then
    Operation operation = contract.operations().getFirst();
    assertThat(seen.statuses(operation)).containsEntry(200, 2).containsEntry(404, 1);
    assertThat(seen.problems(operation)).isEqualTo(operation.problems());
  }

  private static Exchange exchange(String path, int status, String type, String body) {
    return new Exchange(
        "GET", path, status, type == null ? "" : type, body == null ? "" : body.replace('\'', '"'));
  }

  private static Contract contract() {
    try {
      return new Contract(new ObjectMapper().readTree(DOCUMENT));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
