package org.scrutin.results.election;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names as they are stored: JSON by language; of a unit, the plain name column under "". */
final class UnitNames {
  private UnitNames() {}

  static Map<String, String> read(String json) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> name : Elections.tree(json).properties()) {
      names.put(name.getKey(), name.getValue().textValue());
    }
    return names;
  }
}
