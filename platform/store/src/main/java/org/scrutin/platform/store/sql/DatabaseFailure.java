package org.scrutin.platform.store.sql;

import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A statement that the database refused or could not answer; the transaction is over. What its
 * failures mean is told here, whichever library brings them: those that pass by themselves from
 * those that somebody must end.
 */
public final class DatabaseFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  // SQLSTATE classes, PostgreSQL appendix A: connection, rollback (deadlock, serialization),
  // resources, operator intervention (shutdown, crash, cannot connect now), system error.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");
  private static final Set<String> STATES =
      Set.of("55P03", "25006"); // lock timeout, read-only standby

  private static final String DISK_FULL = "53100";

  public DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether the database was away, full or busy: the same work may succeed later, unchanged. */
  public static boolean isTransient(@Nullable Throwable failure) {
    return find(failure, DatabaseFailure::passes, newSet());
  }

  /** Whether the database has no space left: passes only when somebody makes room. */
  public static boolean isFull(@Nullable Throwable failure) {
    return find(failure, sql -> DISK_FULL.equals(sql.getSQLState()), newSet());
  }

  /**
   * Whether the database refused it by a constraint, also where a library tells of it in a failure
   * of its own.
   *
   * @param constraint name, as the migrations or PostgreSQL gave it
   */
  public static boolean violates(@Nullable Throwable failure, String constraint) {
    return find(
        failure,
        sql ->
            sql instanceof PSQLException reported
                && reported.getServerErrorMessage() != null
                && constraint.equals(reported.getServerErrorMessage().getConstraint()),
        newSet());
  }

  /** Whether it comes from the database at all. */
  public static boolean isIn(@Nullable Throwable failure) {
    return find(failure, _ -> true, newSet());
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

  private static boolean passes(SQLException failure) {
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
