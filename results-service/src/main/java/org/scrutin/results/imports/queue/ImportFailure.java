package org.scrutin.results.imports.queue;

import org.scrutin.platform.store.sql.DatabaseFailure;

/** Why an import failed. */
public final class ImportFailure {
  private ImportFailure() {}

  /** A sentence for whoever looks after an import that ended so. */
  public static String sentence(Throwable fault) {
    if (!DatabaseFailure.isIn(fault)) {
      return "An internal fault ended this import; the operator finds it in the service's log.";
    }
    if (DatabaseFailure.isFull(fault)) {
      return "The database has no space left. The operator must make room; then import again.";
    }
    return DatabaseFailure.isTransient(fault)
        ? "The database went away. Import again when it is back."
        : "The database refused this import; the operator finds the reason in the service's log.";
  }
}
