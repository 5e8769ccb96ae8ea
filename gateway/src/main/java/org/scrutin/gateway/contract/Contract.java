package org.scrutin.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.scrutin.platform.web.http.EntityTags;

/** A description of the API as the module {@code contracts} holds it, in both of its forms. */
public enum Contract {
  /** All the others in one. */
  SCRUTIN,
  RESULTS,
  CLAIMS,
  GATEWAY;

  private final Form json;
  private final Form yaml;

  Contract() {
    JsonNode document = read("/openapi/" + code() + ".json");
    json = Form.of(document.toPrettyString());
    yaml = Form.of(yaml(document));
  }

  /** A text and the tag that changes with it. */
  record Form(String text, EntityTag tag) {
    private static Form of(String text) {
      return new Form(text, EntityTags.ofContent(text));
    }
  }

  /** As in the path of the document. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The description of one service. */
  static Optional<Contract> ofService(String code) {
    return Arrays.stream(values())
        .filter(contract -> contract != SCRUTIN && contract.code().equals(code))
        .findFirst();
  }

  Form json() {
    return json;
  }

  Form yaml() {
    return yaml;
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Contract.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(JsonNode document) {
    try {
      return YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build()
          .writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
