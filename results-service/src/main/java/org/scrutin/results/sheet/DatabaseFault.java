package org.scrutin.results.sheet;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.database.Transience;

/** The database refused or was not there. */
final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String DISK_FULL = "53100";

  DatabaseFault(SQLException cause) {
    super(cause);
  }

  /** A sentence for whoever looks after an import that ended so. */
  static String sentence(Throwable fault) {
    SQLException sql = in(fault);
    if (sql == null) {
      return "An internal fault ended this import; the operator finds it in the service's log.";
    }
    if (DISK_FULL.equals(sql.getSQLState())) {
      return "The database has no space left. The operator must make room; then import again.";
    }
    return Transience.isTransient(sql)
        ? "The database went away. Import again when it is back."
        : "The database refused this import; the operator finds the reason in the service's log.";
  }

  /**
   * Whether the same work may succeed later: the database restarts, is full of clients, or chose
   * us.
   */
  static boolean isTransient(Throwable fault) {
    SQLException sql = in(fault);
    if (sql == null) {
      return false;
    }
    String state = sql.getSQLState();
    // The pool's own timeouts have no state.
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.startsWith("40")
        || state.equals("53300");
  }

  private static @Nullable SQLException in(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
      for (Throwable suppressed : at.getSuppressed()) {
        if (suppressed instanceof SQLException sql) {
          return sql;
        }
      }
    }
    return null;
  }
}
