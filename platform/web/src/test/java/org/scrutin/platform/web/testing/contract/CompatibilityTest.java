package org.scrutin.platform.web.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
  private static final String API =
      """
      {"paths":{"/things":{
        "get":{"operationId":"listThings","security":[{"bearer":["admin"]},{"bearer":["clerk"]}],
          "parameters":[{"name":"limit","in":"query","schema":{"type":"integer","maximum":1000}},
                        {"name":"kind","in":"query","schema":{"$ref":"#/components/schemas/Kind"}}],
          "responses":{
            "200":{"headers":{"Link":{}},"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Things"}}}},
            "404":{"content":{"application/problem+json":{"schema":{"allOf":[{"$ref":"#/components/schemas/Problem"},
              {"properties":{"type":{"enum":["/problems/a","/problems/b"]}}}]}}}}}},
        "post":{"operationId":"makeThing",
          "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ThingBody"}}}},
          "responses":{"201":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}},
       "components":{"schemas":{
         "Kind":{"type":"string","enum":["big","small"]},
         "Things":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}},
         "Thing":{"type":"object","required":["name"],"properties":{
           "name":{"type":"string"},"at":{"type":"string","format":"date"},
           "count":{"type":"integer"},"shape":{"$ref":"#/components/schemas/Shape"},
           "parts":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}},
         "Shape":{"type":"string","enum":["round","square"]},
         "ThingBody":{"type":"object","required":["name"],"properties":{
           "name":{"type":"string","maxLength":100},"kind":{"$ref":"#/components/schemas/Kind"},
           "votes":{"type":"object","maxProperties":10,"additionalProperties":{"type":"integer"}}}}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"/things\": | \"/other\": | GET /things: is gone",
        "\"404\": | \"409\": | GET /things 404: is gone",
        "\"count\":{\"type\":\"integer\"}, | | GET /things 200/items/*/count: is gone",
        "\"count\":{\"type\":\"integer\"} | \"count\":{\"type\":\"string\"}"
            + " | GET /things 200/items/*/count: is of another type",
        "\"Shape\":{\"type\":\"string\", | \"Shape\":{\"type\":\"integer\","
            + " | GET /things 200/items/*/shape: is of another type",
        "\"round\",\"square\" | \"round\",\"square\",\"flat\""
            + " | GET /things 200/items/*/shape: may now be flat",
        "\"big\",\"small\" | \"big\" | GET /things parameter kind: no longer takes small",
        "\"format\":\"date\" | \"format\":\"date-time\""
            + " | GET /things 200/items/*/at: is of another format",
        "\"ThingBody\":{\"type\":\"object\",\"required\":[\"name\"]"
            + " | \"ThingBody\":{\"type\":\"object\",\"required\":[\"name\",\"kind\"]"
            + " | POST /things body/kind: is required now",
        "\"Thing\":{\"type\":\"object\",\"required\":[\"name\"] | \"Thing\":{\"type\":\"object\""
            + " | GET /things 200/items/*/name: may be absent now",
        "\"maximum\":1000 | \"maximum\":100 | GET /things parameter limit: has a narrower maximum",
        "\"maxLength\":100 | \"maxLength\":99 | POST /things body/name: has a narrower maxLength",
        "\"maxLength\":100 | \"maxLength\":100,\"pattern\":\"a+\""
            + " | POST /things body/name: has another pattern",
        "\"additionalProperties\":{\"type\":\"integer\"} |"
            + " \"additionalProperties\":{\"type\":\"string\"} | POST /things body/votes/*: is of"
            + " another type",
        "\"/problems/a\",\"/problems/b\" | \"/problems/a\""
            + " | GET /things 404: no longer has the problem /problems/b",
        "\"Link\":{} | | GET /things 200 header Link: is gone",
        ",{\"bearer\":[\"clerk\"]} | | GET /things: may no longer be called with"
            + " {\"bearer\":[\"clerk\"]}",
        "\"name\":\"limit\",\"in\":\"query\" | \"name\":\"most\",\"in\":\"query\""
            + " | GET /things parameter limit: is gone",
        "\"name\":\"limit\",\"in\":\"query\" |"
            + " \"name\":\"limit\",\"in\":\"query\",\"required\":true | GET /things parameter"
            + " limit: is required now",
        "\"listThings\" | \"allThings\" | GET /things: has another operation id",
      })
  void whatBreaksAClientIsNamed(String was, String is, String said) throws Exception {
    // Given
    String changed = API.replace(was, is == null ? "" : is);
    assertThat(changed).isNotEqualTo(API);

    // When
    var broken = Compatibility.broken(json(API), json(changed));

    // Then
    assertThat(broken).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"count\":{\"type\":\"integer\"} |"
            + " \"count\":{\"type\":\"integer\"},\"more\":{\"type\":\"string\"}",
        "\"big\",\"small\" | \"big\",\"small\",\"huge\"",
        "\"maximum\":1000 | \"maximum\":2000",
        "\"/problems/a\" | \"/problems/a\",\"/problems/c\"",
        "\"operationId\":\"makeThing\" | \"summary\":\"Make one\",\"operationId\":\"makeThing\"",
        "\"ThingBody\":{\"type\":\"object\",\"required\":[\"name\"] |"
            + " \"ThingBody\":{\"type\":\"object\"",
      })
  void whatOnlyAddsBreaksNothing(String was, String is) throws Exception {
    // Given
    String changed = API.replace(was, is);
    assertThat(changed).isNotEqualTo(API);

    // When
    var broken = Compatibility.broken(json(API), json(changed));

    // Then
    assertThat(broken).isEmpty();
  }

  @Test
  void theSameBreaksNothing() throws Exception {
    assertThat(Compatibility.broken(json(API), json(API))).isEmpty();
  }

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text);
  }
}
