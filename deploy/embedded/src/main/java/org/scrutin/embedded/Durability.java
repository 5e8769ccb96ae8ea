package org.scrutin.embedded;

import java.util.Map;

/** What survives the death of the machine. */
public enum Durability {
  /** Every acknowledged commit and record. */
  FULL,
  /** Nothing is promised: for tests that do not test durability. */
  FAST;

  Map<String, String> postgresSettings() {
    String value = this == FULL ? "on" : "off";
    return Map.of("fsync", value, "synchronous_commit", value, "full_page_writes", value);
  }

  /** Kafka leaves flushing to the system; with one broker there is no replica to recover from. */
  Map<String, Object> kafkaSettings() {
    return this == FULL ? Map.of("log.flush.interval.messages", "1") : Map.of();
  }
}
