package org.scrutin.claims.chronicle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scrutin.platform.events.json.CanonicalJson;

/**
 * A chronicled act in its place.
 *
 * @param logIndex in the docket's log; also its id
 */
record ChronicleEntry(long logIndex, ChronicleLeaf document) {

  String id() {
    return Long.toString(logIndex);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id());
    json.setAll((ObjectNode) CanonicalJson.tree(document));
    if (ChronicleDate.of(document.date()).undated()) {
      json.put("undated", true);
    }
    return json.put("logIndex", logIndex);
  }
}
