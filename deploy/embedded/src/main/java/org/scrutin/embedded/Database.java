package org.scrutin.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database and the credentials of one role in it.
 *
 * @param port of 127.0.0.1
 */
public record Database(int port, String name, String user, String password) {

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  /** A new connection; the caller closes it. */
  public Connection connect() throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(jdbcUrl());
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(5);
    return source.getConnection();
  }

  @Override
  public String toString() {
    return jdbcUrl() + " as " + user;
  }
}
