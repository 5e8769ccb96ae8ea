package org.scrutin.platform.store.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.scrutin.embedded.Database;

/** Connections to a test's database as one of its roles. */
final class RoleDataSource {
  private RoleDataSource() {}

  static DataSource of(Database role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(role.jdbcUrl());
    source.setUser(role.user());
    source.setPassword(role.password());
    return source;
  }
}
