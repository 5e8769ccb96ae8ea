package org.scrutin.results.imports;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.database.Transience;

/** Why an import failed. */
final class ImportFailure {
  private ImportFailure() {}

  /** A sentence for whoever looks after an import that ended so. */
  static String sentence(Throwable fault) {
    SQLException sql = in(fault);
    if (sql == null) {
      return "An internal fault ended this import; the operator finds it in the service's log.";
    }
    if (Transience.isFull(sql)) {
      return "The database has no space left. The operator must make room; then import again.";
    }
    return Transience.isTransient(sql)
        ? "The database went away. Import again when it is back."
        : "The database refused this import; the operator finds the reason in the service's log.";
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
