package org.scrutin.platform.store.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Type;
import org.scrutin.platform.web.json.Json;

/**
 * The text of columns of type {@code jsonb}. PostgreSQL keeps its own form of it, so nothing may be
 * hashed or signed of such a column; what is, stands as canonical JSON in a column of text.
 */
public final class JsonColumn {
  private JsonColumn() {}

  /** For {@code ?::jsonb} or COPY. */
  public static String write(Object value) {
    try {
      return Json.stored().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("No JSON of a " + value.getClass().getSimpleName(), e);
    }
  }

  /**
   * @throws IllegalStateException if the text is not JSON of the type
   */
  static <T> T read(String text, Type type) {
    JavaType stored = Json.stored().constructType(type);
    try {
      return Json.stored().readValue(text, stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column was stored that is not JSON of its type", e);
    }
  }
}
