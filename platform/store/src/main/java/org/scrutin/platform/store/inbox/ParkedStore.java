package org.scrutin.platform.store.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.UnsignedEvent;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.json.Json;

/** Facts of streams that stand still. All calls are part of the caller's transaction. */
@ApplicationScoped
class ParkedStore {

  private static final String REASON =
      "select reason from inbox_parked_stream where topic = ? and key = ?";
  private static final String PARK =
      """
      insert into inbox_parked_stream (topic, key, reason, detail) values (?, ?, ?, ?)
      on conflict (topic, key) do update set reason = excluded.reason, detail = excluded.detail
      """;
  private static final String UNPARK =
      "delete from inbox_parked_stream where topic = ? and key = ?";
  private static final String ADD =
      """
      insert into inbox_parked (topic, key, version, id, source, type, subject, time, data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;
  private static final String FIRST =
      """
      select version, id, source, type, subject, time, data from inbox_parked
      where topic = ? and key = ? order by version, arrived_at, id limit 1
      """;
  private static final String REMOVE =
      "delete from inbox_parked where topic = ? and key = ? and version = ? and id = ?";

  private final Sql sql;

  @Inject
  ParkedStore(DataSource database) {
    this.sql = new Sql(database);
  }

  Optional<ParkReason> reason(Stream stream) {
    return sql.one(REASON, row -> ParkReason.of(row.getString(1)), stream.topic(), stream.key());
  }

  void park(Stream stream, ParkReason reason, String detail) {
    sql.update(PARK, stream.topic(), stream.key(), reason.code(), detail);
  }

  void unpark(Stream stream) {
    sql.update(UNPARK, stream.topic(), stream.key());
  }

  /** Keeps a fact; one that is kept already stays as it is. */
  void add(Stream stream, UnsignedEvent event) {
    sql.update(
        ADD,
        stream.topic(),
        stream.key(),
        event.streamVersion(),
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.time(),
        CanonicalJson.of(event.data()));
  }

  /** The kept fact with the lowest version. */
  Optional<UnsignedEvent> first(Stream stream) {
    return sql.one(FIRST, row -> read(stream, row), stream.topic(), stream.key());
  }

  void remove(Stream stream, UnsignedEvent event) {
    sql.update(REMOVE, stream.topic(), stream.key(), event.streamVersion(), event.id());
  }

  private static UnsignedEvent read(Stream stream, ResultSet row) throws SQLException {
    try {
      return new UnsignedEvent(
          stream.key(),
          row.getLong("version"),
          row.getString("id"),
          row.getString("source"),
          row.getString("type"),
          row.getString("subject"),
          row.getString("time"),
          Json.stored().readTree(row.getString("data")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A parked fact's data is not JSON", e);
    }
  }
}
