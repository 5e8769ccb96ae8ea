package org.scrutin.results.election.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names as they are stored: JSON by language; of a unit, the plain name column under "". */
public final class StoredNames {
  private StoredNames() {}

  public static Map<String, String> read(String json) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> name : Elections.tree(json).properties()) {
      names.put(name.getKey(), name.getValue().textValue());
    }
    return names;
  }
}
