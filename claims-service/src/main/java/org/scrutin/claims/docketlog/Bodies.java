package org.scrutin.claims.docketlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads what leaves commit to. A mapper of its own: stored facts do not follow the API's settings.
 */
public final class Bodies {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Bodies() {}

  public static <T> T read(String canonical, Class<T> type) {
    try {
      return JSON.readValue(canonical, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A leaf's body is not a " + type.getSimpleName(), e);
    }
  }
}
