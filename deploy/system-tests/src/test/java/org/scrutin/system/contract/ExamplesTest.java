package org.scrutin.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every body and every success has an example, and that is as the schema says. */
class ExamplesTest {
  private final Contract contract = Contract.SCRUTIN;

  private record Media(String name, JsonNode content) {}

  @Test
  void everyExampleIsAsDescribed() {
    // When
    List<String> wrong = new ArrayList<>();
    for (Media media : media()) {
      List<JsonNode> examples = examples(media.content());
      if (examples.isEmpty()) {
        wrong.add(media.name() + " has none");
      }
      for (JsonNode example : examples) {
        List<String> errors = contract.errors(media.content().path("schema"), example);
        if (!errors.isEmpty()) {
          wrong.add(media.name() + " " + errors);
        }
      }
    }

    // Then
    assertThat(media()).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  private static List<JsonNode> examples(JsonNode media) {
    return Stream.concat(
            Stream.of(media.path("example")),
            media.path("examples").valueStream().map(one -> one.path("value")))
        .filter(example -> !example.isMissingNode())
        .toList();
  }

  private List<Media> media() {
    List<Media> media = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      JsonNode description = operation.description();
      add(operation.id() + " body", description.path("requestBody"), media);
      description
          .path("responses")
          .properties()
          .forEach(
              answer -> {
                if (answer.getKey().startsWith("2")) {
                  add(operation.id() + " " + answer.getKey(), answer.getValue(), media);
                }
              });
    }
    return media;
  }

  private static void add(String name, JsonNode of, List<Media> media) {
    of.path("content").forEach(content -> media.add(new Media(name, content)));
  }
}
