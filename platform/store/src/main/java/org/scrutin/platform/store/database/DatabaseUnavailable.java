package org.scrutin.platform.store.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.scrutin.platform.store.sql.DatabaseFailure;
import org.scrutin.platform.web.problem.TransientFailure;

/** Says that the database is away, or has no space left. */
@ApplicationScoped
public class DatabaseUnavailable implements TransientFailure {
  private static final String AWAY =
      "The service cannot reach its database now. Nothing was changed; send the request again.";
  private static final String FULL =
      "The service's database has no space left. Nothing was changed. Its operator must make room;"
          + " until then the same request is refused again.";

  @Override
  public Optional<String> reason(Throwable failure) {
    if (!DatabaseFailure.isTransient(failure)) {
      return Optional.empty();
    }
    return Optional.of(DatabaseFailure.isFull(failure) ? FULL : AWAY);
  }
}
