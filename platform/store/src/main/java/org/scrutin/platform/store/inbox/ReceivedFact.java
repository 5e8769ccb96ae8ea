package org.scrutin.platform.store.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.scrutin.platform.events.signing.FactReader;

/** A fact that another service published; its signature was checked. */
public record ReceivedFact(
    String topic,
    String key,
    long version,
    String id,
    String type,
    OffsetDateTime time,
    JsonNode data) {

  /**
   * The data as its type.
   *
   * @throws IllegalArgumentException if it is not of the type
   */
  public <T> T data(Class<T> wanted) {
    return FactReader.data(data, wanted);
  }
}
