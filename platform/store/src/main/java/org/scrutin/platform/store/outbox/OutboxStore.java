package org.scrutin.platform.store.outbox;

import java.util.UUID;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.Sql;

/** The statements of the outbox. */
final class OutboxStore {

  // Creates or advances the head and locks its row, before the insert of the fact: a transaction
  // that commits earlier has the lower version.
  private static final String NEXT =
      """
      insert into outbox_head (topic, key, version) values (?, ?, 1)
      on conflict (topic, key) do update set version = outbox_head.version + 1
      returning version
      """;

  private static final String ADD =
      """
      insert into outbox (id, topic, key, version, type, subject, source, time, data, key_id, signature)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private OutboxStore() {}

  static long nextVersion(Sql sql, String topic, String key) {
    return sql.one(NEXT, row -> row.getLong(1), topic, key).orElseThrow();
  }

  static void add(Sql sql, String topic, SignedEvent signed) {
    UnsignedEvent event = signed.event();
    sql.update(
        ADD,
        UUID.fromString(event.id()),
        topic,
        event.streamKey(),
        event.streamVersion(),
        event.type(),
        event.subject(),
        event.source(),
        event.time(),
        CanonicalJson.of(event.data()),
        signed.keyId(),
        signed.signature());
  }
}
