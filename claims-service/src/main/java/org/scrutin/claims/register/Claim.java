package org.scrutin.claims.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docket.Docket;

/**
 * A claim as the register holds it.
 *
 * @param zone in which days of its election end
 * @param test of a rehearsal
 * @param filer who may withdraw it; never shown
 * @param logIndexes of the docket's entries, in their order
 */
public record Claim(
    String ref,
    ZoneId zone,
    boolean test,
    @Nullable String filer,
    Docket docket,
    List<Long> logIndexes) {

  /** True, or absent, as every answer about the claim says it. */
  @Nullable Boolean testMark() {
    return test ? true : null;
  }

  /** As it stood at the end of a day, if it had been filed by then. */
  public Optional<Claim> asOf(@Nullable LocalDate day) {
    if (day == null) {
      return Optional.of(this);
    }
    return docket
        .before(day.plusDays(1).atStartOfDay(zone).toInstant())
        .map(then -> new Claim(ref, zone, test, filer, then, logIndexes));
  }
}
