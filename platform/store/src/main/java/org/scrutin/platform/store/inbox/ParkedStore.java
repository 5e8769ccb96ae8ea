package org.scrutin.platform.store.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.events.json.CanonicalJson;
import org.scrutin.platform.events.signing.UnsignedEvent;
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

  private final DataSource database;

  @Inject
  ParkedStore(DataSource database) {
    this.database = database;
  }

  Optional<ParkReason> reason(Stream stream) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement reason = connection.prepareStatement(REASON)) {
      stream.bind(reason, 1);
      try (ResultSet row = reason.executeQuery()) {
        return row.next() ? Optional.of(ParkReason.of(row.getString(1))) : Optional.empty();
      }
    }
  }

  void park(Stream stream, ParkReason reason, String detail) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement park = connection.prepareStatement(PARK)) {
      stream.bind(park, 1);
      park.setString(3, reason.code());
      park.setString(4, detail);
      park.executeUpdate();
    }
  }

  void unpark(Stream stream) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unpark = connection.prepareStatement(UNPARK)) {
      stream.bind(unpark, 1);
      unpark.executeUpdate();
    }
  }

  /** Keeps a fact; one that is kept already stays as it is. */
  void add(Stream stream, UnsignedEvent event) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      stream.bind(add, 1);
      add.setLong(3, event.streamVersion());
      add.setString(4, event.id());
      add.setString(5, event.source());
      add.setString(6, event.type());
      add.setString(7, event.subject());
      add.setString(8, event.time());
      add.setString(9, CanonicalJson.of(event.data()));
      add.executeUpdate();
    }
  }

  /** The kept fact with the lowest version. */
  Optional<UnsignedEvent> first(Stream stream) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement first = connection.prepareStatement(FIRST)) {
      stream.bind(first, 1);
      try (ResultSet row = first.executeQuery()) {
        return row.next() ? Optional.of(read(stream, row)) : Optional.empty();
      }
    }
  }

  void remove(Stream stream, UnsignedEvent event) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      stream.bind(remove, 1);
      remove.setLong(3, event.streamVersion());
      remove.setString(4, event.id());
      remove.executeUpdate();
    }
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
