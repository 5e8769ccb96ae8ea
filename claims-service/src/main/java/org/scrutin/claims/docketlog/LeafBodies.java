package org.scrutin.claims.docketlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.scrutin.platform.web.json.Json;

/** Reads what leaves commit to. */
public final class LeafBodies {
  private LeafBodies() {}

  public static <T> T read(String canonical, Class<T> type) {
    try {
      return Json.stored().readValue(canonical, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A leaf's body is not a " + type.getSimpleName(), e);
    }
  }
}
