package org.scrutin.results.imports;

import java.io.Serial;

/**
 * Staged rows beyond the durable ones are gone: a database that crashed empties unlogged tables.
 */
final class LostStaging extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
