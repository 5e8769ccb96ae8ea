package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.Sql;

/** What was handled of each stream. All calls are part of the caller's transaction. */
@ApplicationScoped
class InboxStore {

  private static final String CREATE_HEAD =
      "insert into inbox_head (topic, key, version) values (?, ?, 0) on conflict do nothing";
  private static final String LOCK_HEAD =
      "select version from inbox_head where topic = ? and key = ? for update";
  private static final String ID_OF =
      "select id from inbox where topic = ? and key = ? and version = ?";
  private static final String ADD =
      "insert into inbox (topic, key, version, id) values (?, ?, ?, ?)";
  private static final String ADVANCE =
      "update inbox_head set version = ? where topic = ? and key = ?";

  private final Sql sql;

  @Inject
  InboxStore(DataSource database) {
    this.sql = new Sql(database);
  }

  /** Locks a stream until the end of the transaction and says which version was handled last. */
  long lock(Stream stream) {
    sql.update(CREATE_HEAD, stream.topic(), stream.key());
    return sql.one(LOCK_HEAD, row -> row.getLong(1), stream.topic(), stream.key()).orElseThrow();
  }

  /** The id of the fact that was handled as this version. */
  Optional<String> handledId(Stream stream, long version) {
    return sql.one(ID_OF, row -> row.getString(1), stream.topic(), stream.key(), version);
  }

  /** Notes that a fact is handled, in the transaction of its effect. */
  void handled(Stream stream, UnsignedEvent event) {
    long version = event.streamVersion();
    sql.update(ADD, stream.topic(), stream.key(), version, event.id());
    sql.update(ADVANCE, version, stream.topic(), stream.key());
  }
}
