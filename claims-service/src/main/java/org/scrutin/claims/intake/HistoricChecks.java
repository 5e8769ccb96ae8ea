package org.scrutin.claims.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.web.problem.Faults;

/** Rules of what was done before it was entered here, which registrars state with its source. */
final class HistoricChecks {
  private static final int FIRST_YEAR = 1900;

  private HistoricChecks() {}

  /**
   * Checks when it was done and where that stands.
   *
   * @param name of the time's member
   * @param required whether both must be stated
   */
  static void check(
      String name,
      @Nullable OffsetDateTime at,
      @Nullable String source,
      boolean registrar,
      boolean required,
      OffsetDateTime now,
      Faults faults) {
    if (!registrar) {
      registrarOnly(name, at, faults);
      registrarOnly("source", source, faults);
      return;
    }
    if (at == null && (required || source != null)) {
      faults.add("/" + name, missing(required));
    }
    if (source == null && (required || at != null)) {
      faults.add("/source", missing(required));
    }
    if (at != null && at.isAfter(now)) {
      faults.add("/" + name, "must not be in the future");
    }
    if (at != null && at.getYear() < FIRST_YEAR) {
      faults.add("/" + name, "must be in " + FIRST_YEAR + " or later");
    }
  }

  /** Notes a member that only a registrar states. */
  static void registrarOnly(String name, @Nullable Object stated, Faults faults) {
    if (stated != null) {
      faults.add("/" + name, "is for a registrar who enters a historic or paper document");
    }
  }

  private static String missing(boolean required) {
    return required
        ? "is missing: a registrar enters what was done before, elsewhere"
        : "is missing: the time and its source are stated together";
  }
}
