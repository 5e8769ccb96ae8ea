package org.scrutin.platform.store.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that somebody must end. */
public final class Transience {

  // SQLSTATE classes, PostgreSQL appendix A: connection, rollback (deadlock, serialization),
  // resources,
  // operator intervention (shutdown, crash, cannot connect now), system error.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");
  private static final Set<String> STATES =
      Set.of("55P03", "25006"); // lock timeout, read-only standby

  private static final String DISK_FULL = "53100";

  private Transience() {}

  /** Whether the database was away, full or busy: the same work may succeed later, unchanged. */
  public static boolean isTransient(@Nullable Throwable failure) {
    return find(failure, Transience::isTransient, newSet());
  }

  /** Whether the database has no space left: passes only when somebody makes room. */
  public static boolean isFull(@Nullable Throwable failure) {
    return find(failure, sql -> DISK_FULL.equals(sql.getSQLState()), newSet());
  }

  private static Set<Throwable> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean find(
      @Nullable Throwable failure, Predicate<SQLException> wanted, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    if (failure instanceof SQLException sql && wanted.test(sql)) {
      return true;
    }
    if (find(failure.getCause(), wanted, seen)) {
      return true;
    }
    // Narayana hangs the reason of a failed commit on as a suppressed exception.
    for (Throwable suppressed : failure.getSuppressed()) {
      if (find(suppressed, wanted, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransient(SQLException failure) {
    String state = failure.getSQLState();
    if (failure instanceof SQLTransientException || failure instanceof SQLRecoverableException) {
      return true;
    }
    if (state == null) {
      // The pool's own failures carry no state: no connection within the acquisition timeout.
      return !(failure instanceof SQLNonTransientException);
    }
    return STATES.contains(state)
        || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }
}
