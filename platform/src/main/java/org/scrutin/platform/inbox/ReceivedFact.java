package org.scrutin.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;

/** A fact that another service published; its signature was checked. */
public record ReceivedFact(
    String topic,
    String key,
    long version,
    String id,
    String type,
    OffsetDateTime time,
    JsonNode data) {}
