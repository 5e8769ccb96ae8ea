package org.scrutin.results.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import org.scrutin.platform.web.json.Json;
import org.scrutin.platform.web.time.Rfc3339;
import org.scrutin.results.release.ReleaseRow.Signature;

/** A release as it is shown: what was signed, and how far it has come. */
final class ReleaseView {
  private ReleaseView() {}

  /**
   * @param persons whether to say who signed; when they signed is for everyone
   */
  static ObjectNode of(ReleaseRow release, boolean persons) {
    ObjectNode view = (ObjectNode) document(release);
    view.put("published", release.isPublished());
    view.put("createdAt", Rfc3339.of(release.createdAt));
    if (release.isPublished()) {
      view.put("publishedAt", Rfc3339.of(release.publishedAt));
      view.put("logIndex", release.logIndex);
    }
    ArrayNode signatures = view.putArray("signatures");
    release.signatures.stream()
        .sorted(Comparator.comparing(Signature::signedAt))
        .forEach(
            signature -> {
              ObjectNode shown = signatures.addObject();
              shown.put("signedAt", Rfc3339.of(signature.signedAt()));
              if (persons) {
                shown.put("person", signature.person());
              }
            });
    return view;
  }

  static JsonNode document(ReleaseRow release) {
    try {
      return Json.stored().readTree(release.document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored release is not JSON", e);
    }
  }
}
