package org.scrutin.platform.store.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Runs a step of the inbox in a transaction of its own; any exception undoes it. */
@ApplicationScoped
class InTransaction {

  /** Work on the database. */
  interface Work<T> {
    T run() throws SQLException;
  }

  @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
  <T> T call(Work<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw new InboxException(e);
    }
  }

  private static final class InboxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InboxException(SQLException cause) {
      super("The inbox's tables could not be used", cause);
    }
  }
}
