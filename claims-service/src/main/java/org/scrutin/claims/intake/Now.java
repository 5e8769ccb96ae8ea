package org.scrutin.claims.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times of entry: what PostgreSQL and JSON both hold exactly. */
final class Now {
  private Now() {}

  static OffsetDateTime utc() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }
}
