package org.scrutin.platform.store.sql;

import java.io.Serial;
import java.sql.SQLException;

/** A statement that the database refused or could not answer; the transaction is over. */
public final class DatabaseFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
