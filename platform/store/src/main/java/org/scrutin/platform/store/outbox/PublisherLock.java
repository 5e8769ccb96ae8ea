package org.scrutin.platform.store.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.store.sql.Sql;

/**
 * The right to publish, as an advisory lock of a database session of its own. Rows are read and
 * removed on that same session: a publisher that lost it can remove nothing.
 */
final class PublisherLock implements AutoCloseable {

  // Locks are counted per database, so this number needs to be unique within one service only.
  private static final long NUMBER = 0x5C12_0B0C_0000_0001L;

  // So long a publisher that vanished without a word keeps the next one waiting: 2 + 3 * 1 s where
  // its machine or the network is gone; 6 s where its process stands still and the kernel goes on
  // answering for it. A publisher that waits for the broker asks for a sign of life in between.
  private static final String TAKEOVER =
      "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 3;"
          + " set tcp_user_timeout = 5000; set idle_session_timeout = 6000";

  private final Connection connection;

  private PublisherLock(Connection connection) {
    this.connection = connection;
  }

  /** The source of sessions that notice a silent peer. */
  static PGSimpleDataSource sessions(String url, String user, String password) {
    PGSimpleDataSource sessions = new PGSimpleDataSource();
    sessions.setURL(url);
    sessions.setUser(user);
    sessions.setPassword(password);
    sessions.setTcpKeepAlive(true);
    sessions.setConnectTimeout(5);
    sessions.setSocketTimeout(5);
    sessions.setApplicationName("scrutin-outbox-publisher");
    return sessions;
  }

  /** Takes the lock, unless another publisher has it. */
  static Optional<PublisherLock> tryTake(PGSimpleDataSource sessions) throws SQLException {
    Connection connection = sessions.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKEOVER);
      try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
        row.next();
        if (row.getBoolean(1)) {
          return Optional.of(new PublisherLock(connection));
        }
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  /** Statements on the session that holds the lock. */
  Sql sql() {
    return Sql.of(connection);
  }

  /**
   * Shows the server that this publisher lives.
   *
   * @throws DatabaseFailure if the lock is lost
   */
  void renew() {
    sql().one("select 1", row -> row.getInt(1));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
