package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.platform.events.signing.UnsignedEvent;

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

  private final DataSource database;

  @Inject
  InboxStore(DataSource database) {
    this.database = database;
  }

  /** Locks a stream until the end of the transaction and says which version was handled last. */
  long lock(Stream stream) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement create = connection.prepareStatement(CREATE_HEAD)) {
        stream.bind(create, 1);
        create.executeUpdate();
      }
      try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD)) {
        stream.bind(lock, 1);
        try (ResultSet row = lock.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    }
  }

  /** The id of the fact that was handled as this version. */
  Optional<String> handledId(Stream stream, long version) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement idOf = connection.prepareStatement(ID_OF)) {
      stream.bind(idOf, 1);
      idOf.setLong(3, version);
      try (ResultSet row = idOf.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Notes that a fact is handled, in the transaction of its effect. */
  void handled(Stream stream, UnsignedEvent event) throws SQLException {
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement add = connection.prepareStatement(ADD)) {
        stream.bind(add, 1);
        add.setLong(3, event.streamVersion());
        add.setString(4, event.id());
        add.executeUpdate();
      }
      try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
        advance.setLong(1, event.streamVersion());
        stream.bind(advance, 2);
        advance.executeUpdate();
      }
    }
  }
}
