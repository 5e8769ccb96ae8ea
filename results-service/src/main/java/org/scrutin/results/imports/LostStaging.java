package org.scrutin.results.imports;

import java.io.Serial;

/** Staged rows are gone: the database crashed and empties unlogged tables when it comes back. */
final class LostStaging extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
