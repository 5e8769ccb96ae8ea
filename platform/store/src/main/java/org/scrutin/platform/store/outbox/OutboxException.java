package org.scrutin.platform.store.outbox;

import java.sql.SQLException;

/** The database refused the outbox; the transaction is over. */
final class OutboxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutboxException(String message, SQLException cause) {
    super(message, cause);
  }
}
