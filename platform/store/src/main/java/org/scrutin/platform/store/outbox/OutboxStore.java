package org.scrutin.platform.store.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;

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

  static long nextVersion(Connection connection, String topic, String key) throws SQLException {
    try (PreparedStatement next = connection.prepareStatement(NEXT)) {
      next.setString(1, topic);
      next.setString(2, key);
      try (ResultSet row = next.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  static void add(Connection connection, String topic, SignedEvent signed) throws SQLException {
    UnsignedEvent event = signed.event();
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setObject(1, UUID.fromString(event.id()));
      add.setString(2, topic);
      add.setString(3, event.streamKey());
      add.setLong(4, event.streamVersion());
      add.setString(5, event.type());
      add.setString(6, event.subject());
      add.setString(7, event.source());
      add.setString(8, event.time());
      add.setString(9, CanonicalJson.of(event.data()));
      add.setString(10, signed.keyId());
      add.setString(11, signed.signature());
      add.executeUpdate();
    }
  }
}
