package org.scrutin.platform.events.signing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.events.json.CanonicalJson;

/**
 * What a signature covers: every CloudEvents attribute, the stream and the data. The topic is not
 * part of it; which keys may speak in a topic is a matter of the reader's {@link KeyRing}.
 *
 * @param time RFC 3339, exactly as it is sent
 */
public record UnsignedEvent(
    String streamKey,
    long streamVersion,
    String id,
    String source,
    String type,
    @Nullable String subject,
    String time,
    JsonNode data) {

  public static final String SPEC_VERSION = "1.0";
  public static final String CONTENT_TYPE = "application/json";

  /** RFC 8785 form of the event. */
  byte[] canonical() {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", SPEC_VERSION);
    event.put("id", id);
    event.put("source", source);
    event.put("type", type);
    if (subject != null) {
      event.put("subject", subject);
    }
    event.put("time", time);
    event.put("datacontenttype", CONTENT_TYPE);
    event.put("streamkey", streamKey);
    event.put("streamversion", streamVersion);
    event.set("data", data);
    return CanonicalJson.bytes(event);
  }
}
