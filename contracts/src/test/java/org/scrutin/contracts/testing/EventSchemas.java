package org.scrutin.contracts.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.List;

/** Checks data against the schemas of this module, formats included. */
public final class EventSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EventSchemas() {}

  /**
   * What is wrong with the data; empty if it is valid.
   *
   * @param name event type, or another schema's file name without its ending
   */
  public static List<String> errors(String name, String data) {
    try {
      return errors(name, JSON.readTree(data));
    } catch (JsonProcessingException e) {
      return List.of("not JSON: " + e.getOriginalMessage());
    }
  }

  /** The same for data that is parsed already. */
  public static List<String> errors(String name, JsonNode data) {
    return schema(name)
        .validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static JsonSchema schema(String name) {
    InputStream file = EventSchemas.class.getResourceAsStream("/schemas/" + name + ".json");
    if (file == null) {
      throw new IllegalArgumentException("There is no schema " + name);
    }
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(file);
  }
}
