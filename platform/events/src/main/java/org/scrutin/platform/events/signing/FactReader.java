package org.scrutin.platform.events.signing;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.json.Json;

/** The one way to read a fact: from a record of the broker, and from its data to its type. */
public final class FactReader {
  private FactReader() {}

  /**
   * The event of a record, or nothing if it is none of ours by its form. Its signature is not
   * checked here.
   */
  public static Optional<SignedEvent> read(ConsumerRecord<byte[], byte[]> record) {
    String key = text(record.key());
    String value = text(record.value());
    if (key == null || value == null) {
      return Optional.empty();
    }
    try {
      JsonNode data = Json.stored().readTree(value);
      return EventHeaders.read(key, record.headers(), data);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * The data of a fact as its type; members that are unknown here are passed over, because its
   * publisher may be newer.
   *
   * @throws IllegalArgumentException if it is not of the type
   */
  public static <T> T data(JsonNode data, Class<T> type) {
    try {
      return Json.stored().treeToValue(data, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This fact is no " + type.getSimpleName(), e);
    }
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
