package org.scrutin.claims.intake;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.form.Form;

/**
 * When something was done before it was entered here, and where that stands. Registrars only.
 *
 * @param at null: it is done now
 */
record HistoricForm(@Nullable OffsetDateTime at, @Nullable String source) {

  /**
   * Faults go to the form.
   *
   * @param name of the time's field
   */
  static HistoricForm read(Form form, String name, boolean registrar) {
    OffsetDateTime at = form.time(name);
    String source = form.line("source").orElse(null);
    if (!registrar) {
      registrarOnly(form, name);
      registrarOnly(form, "source");
    } else if (form.has(name) != form.has("source")) {
      form.problem(form.has(name) ? "source" : name, "is missing: they are stated together");
    }
    if (at != null && at.isAfter(Now.utc())) {
      form.problem(name, "must not be in the future");
    }
    if (at != null && at.getYear() < 1900) {
      form.problem(name, "must be in 1900 or later");
    }
    return new HistoricForm(at, source);
  }

  static void registrarOnly(Form form, String name) {
    if (form.has(name)) {
      form.problem(name, "is for a registrar who enters a historic or paper document");
    }
  }
}
