package org.scrutin.launcher.caseload;

/** A case that cannot be loaded; the message names the step and says what was answered. */
public final class CaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseFailure(String message) {
    super(message);
  }

  CaseFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
