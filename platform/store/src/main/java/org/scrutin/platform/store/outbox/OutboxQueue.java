package org.scrutin.platform.store.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.scrutin.platform.events.signing.SignedEvent;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;

/** Reads and removes the rows of the outbox on the connection that holds the publisher's lock. */
final class OutboxQueue {

  // The oldest rows first, so that no key waits behind another's backlog; no cursor is kept,
  // because a row with a lower seq may become visible later than one with a higher.
  private static final String OLDEST =
      """
      select seq, id, key, version, type, subject, source, time, data, key_id, signature
      from outbox where key <> all (?) order by seq limit ?
      """;

  private static final String REMOVE = "delete from outbox where seq = any (?)";

  private OutboxQueue() {}

  /** The oldest rows of all keys but some, ordered by key and version. */
  static List<OutboxRow> oldest(Sql sql, int limit, Collection<String> without) {
    List<OutboxRow> rows =
        sql.list(OLDEST, OutboxQueue::read, without.toArray(String[]::new), limit);
    rows.sort(Comparator.comparing(OutboxRow::key).thenComparingLong(OutboxRow::version));
    return rows;
  }

  static void remove(Sql sql, List<OutboxRow> rows) {
    sql.update(REMOVE, (Object) rows.stream().map(OutboxRow::seq).toArray(Long[]::new));
  }

  private static OutboxRow read(ResultSet row) throws SQLException {
    try {
      var event =
          new UnsignedEvent(
              row.getString("key"),
              row.getLong("version"),
              row.getString("id"),
              row.getString("source"),
              row.getString("type"),
              row.getString("subject"),
              row.getString("time"),
              Json.stored().readTree(row.getString("data")));
      return new OutboxRow(
          row.getLong("seq"),
          new SignedEvent(event, row.getString("key_id"), row.getString("signature")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The outbox holds data that is not JSON", e);
    }
  }
}
