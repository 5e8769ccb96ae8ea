package org.scrutin.results.imports.staging;

import java.io.Serial;

/** A station got another sheet, or the units moved, after the rows were staged. */
public final class OutdatedStaging extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
}
