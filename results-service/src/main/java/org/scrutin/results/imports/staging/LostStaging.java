package org.scrutin.results.imports.staging;

import java.io.Serial;

/**
 * Staged rows beyond the durable ones are gone: a database that crashed empties unlogged tables.
 */
public final class LostStaging extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
