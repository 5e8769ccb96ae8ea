package org.scrutin.platform.web.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples of bodies and answers: a resource {@code openapi/examples/NAME.json} for each schema
 * that an operation takes or gives as a whole; a list's example has one item.
 */
final class Examples {
  private static final String FOLDER = "openapi/examples/";
  private static final String LIST = "Items";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Examples() {}

  /** Adds them where the method itself gives none. */
  static void describe(Operation operation) {
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent());
    }
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().startsWith("2"))
        .map(answer -> answer.getValue().getContent())
        .forEach(Examples::add);
  }

  private static void add(Content content) {
    if (content == null) {
      return;
    }
    for (MediaType media : content.getMediaTypes().values()) {
      if (media.getExample() == null && media.getExamples() == null) {
        name(media.getSchema()).flatMap(Examples::example).ifPresent(media::setExample);
      }
    }
  }

  private static Optional<String> name(Schema schema) {
    return Optional.ofNullable(schema.getRef()).map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
  }

  private static Optional<Object> example(String name) {
    Optional<Object> own = read(name);
    return own.isEmpty() && name.startsWith(LIST)
        ? read(name.substring(LIST.length())).map(item -> Map.of("items", List.of(item)))
        : own;
  }

  private static Optional<Object> read(String name) {
    ClassLoader resources = Thread.currentThread().getContextClassLoader();
    try (InputStream in = resources.getResourceAsStream(FOLDER + name + ".json")) {
      return in == null ? Optional.empty() : Optional.of(JSON.readValue(in, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The example of " + name + " cannot be read", e);
    }
  }
}
