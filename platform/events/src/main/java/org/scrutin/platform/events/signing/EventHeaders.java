package org.scrutin.platform.events.signing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0, Kafka protocol binding, binary mode, with the signature in two more headers. */
public final class EventHeaders {

  private static final String SPEC_VERSION = "ce_specversion";
  private static final String ID = "ce_id";
  private static final String SOURCE = "ce_source";
  private static final String TYPE = "ce_type";
  private static final String SUBJECT = "ce_subject";
  private static final String TIME = "ce_time";
  private static final String STREAM_VERSION = "ce_streamversion";
  private static final String CONTENT_TYPE = "content-type";
  private static final String KEY_ID = "scrutin-key-id";
  private static final String SIGNATURE = "scrutin-signature";

  private EventHeaders() {}

  public static Headers write(SignedEvent signed) {
    UnsignedEvent event = signed.event();
    Headers headers = new RecordHeaders();
    add(headers, SPEC_VERSION, UnsignedEvent.SPEC_VERSION);
    add(headers, ID, event.id());
    add(headers, SOURCE, event.source());
    add(headers, TYPE, event.type());
    if (event.subject() != null) {
      add(headers, SUBJECT, event.subject());
    }
    add(headers, TIME, event.time());
    add(headers, STREAM_VERSION, Long.toString(event.streamVersion()));
    add(headers, CONTENT_TYPE, UnsignedEvent.CONTENT_TYPE);
    add(headers, KEY_ID, signed.keyId());
    add(headers, SIGNATURE, signed.signature());
    return headers;
  }

  /**
   * The event, or nothing if it is not one of ours by its form. Its signature is not checked here.
   */
  public static Optional<SignedEvent> read(String streamKey, Headers headers, JsonNode data) {
    String id = value(headers, ID);
    String source = value(headers, SOURCE);
    String type = value(headers, TYPE);
    String time = value(headers, TIME);
    Long version = number(value(headers, STREAM_VERSION));
    String keyId = value(headers, KEY_ID);
    String signature = value(headers, SIGNATURE);
    if (!UnsignedEvent.SPEC_VERSION.equals(value(headers, SPEC_VERSION))
        || !UnsignedEvent.CONTENT_TYPE.equals(value(headers, CONTENT_TYPE))
        || id == null
        || source == null
        || type == null
        || time == null
        || version == null
        || keyId == null
        || signature == null) {
      return Optional.empty();
    }
    String subject = value(headers, SUBJECT);
    var event = new UnsignedEvent(streamKey, version, id, source, type, subject, time, data);
    return Optional.of(new SignedEvent(event, keyId, signature));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String value(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static @Nullable Long number(@Nullable String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
