package org.scrutin.platform.web.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scrutin.platform.web.testing.contract.Description.Operation;

/**
 * Walks a service's description as whoever makes a client of it does. A service's test extends this
 * with {@code @QuarkusTest}.
 */
public abstract class DescriptionTest {
  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    api = Description.served();
  }

  @Test
  void everyOperationHasWords() {
    List<String> silent = new ArrayList<>();
    for (Operation one : operations()) {
      if (one.description().path("summary").asText().isEmpty()
          || one.description().path("operationId").asText().isEmpty()
          || one.description().path("tags").isEmpty()) {
        silent.add(one.toString());
      }
    }
    assertThat(operations()).isNotEmpty();
    assertThat(silent).isEmpty();
  }

  @Test
  void everyParameterHasATypeWordsAndAnExample() {
    List<String> bare = new ArrayList<>();
    for (Operation one : operations()) {
      for (JsonNode parameter : one.description().path("parameters")) {
        JsonNode schema = resolved(parameter.path("schema"));
        boolean plain = schema.path("type").asText().equals("boolean") || schema.has("enum");
        if (schema.path("type").isMissingNode()
            || parameter.path("description").asText().isEmpty()
            || !plain && !parameter.has("example")) {
          bare.add(one + " " + parameter.path("name").asText());
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void everyBodyAndEverySuccessHasASchemaWithMembers() {
    List<String> bare = new ArrayList<>();
    for (Operation one : operations()) {
      JsonNode body = one.description().path("requestBody");
      if (!body.isMissingNode()) {
        body.path("content")
            .properties()
            .forEach(media -> require(media.getValue(), one + " body", bare));
      }
      one.description()
          .path("responses")
          .properties()
          .forEach(
              response -> {
                String at = one + " " + response.getKey();
                if (response.getValue().path("description").asText().isEmpty()) {
                  bare.add(at + " words");
                }
                if (response.getKey().startsWith("2") && !response.getKey().equals("204")) {
                  JsonNode content = response.getValue().path("content");
                  if (content.isEmpty()) {
                    bare.add(at);
                  }
                  content.properties().forEach(media -> require(media.getValue(), at, bare));
                }
              });
    }
    assertThat(bare).isEmpty();
  }

  private void require(JsonNode media, String at, List<String> bare) {
    JsonNode schema = resolved(media.path("schema"));
    boolean text = schema.path("type").asText().equals("string");
    if (!text && schema.path("properties").isEmpty()) {
      bare.add(at);
    }
  }

  @Test
  void everyOperationNamesItsProblems() {
    List<String> silent = new ArrayList<>();
    for (Operation one : operations()) {
      boolean named = false;
      for (JsonNode response : one.description().path("responses")) {
        named |= !response.at("/content/application~1problem+json").isMissingNode();
      }
      if (!named) {
        silent.add(one.toString());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void everySchemaSaysWhatItHolds() {
    List<String> bare = new ArrayList<>();
    api.at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              JsonNode of = schema.getValue();
              boolean object = of.path("type").asText().equals("object");
              // A number at the end tells two types of one name apart: clients then cannot.
              if (schema.getKey().matches(".*\\d")
                  || schema.getKey().equals("JsonNode")
                  || object && of.path("properties").isEmpty() && !of.has("additionalProperties")
                  || !object && !of.has("type") && !of.has("allOf") && !of.has("oneOf")) {
                bare.add(schema.getKey());
              }
            });
    assertThat(bare).isEmpty();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private List<Operation> operations() {
    return Description.operations(api);
  }
}
