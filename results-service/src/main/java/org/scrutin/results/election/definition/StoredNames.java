package org.scrutin.results.election.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scrutin.platform.web.json.Json;

/** Names as they are stored: JSON by language; of a unit, the plain name column under "". */
public final class StoredNames {
  private static final TypeReference<LinkedHashMap<String, String>> NAMES =
      new TypeReference<>() {};

  private StoredNames() {}

  public static Map<String, String> read(String json) {
    try {
      return Json.stored().readValue(json, NAMES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored names are not JSON of their form", e);
    }
  }
}
