package org.scrutin.results.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.DatabaseFailure;

/** Short transactions on plain connections, outside the container's: an upload may take hours. */
@ApplicationScoped
class Transactions {
  /** What is done in one transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private final DataSource database;

  Transactions(DataSource database) {
    this.database = database;
  }

  /**
   * Commits what the work did, or undoes it when it throws.
   *
   * @throws DatabaseFailure if the database refused
   */
  <T> T run(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      boolean done = false;
      try {
        T result = work.on(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
