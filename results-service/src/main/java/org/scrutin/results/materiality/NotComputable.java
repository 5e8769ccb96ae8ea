package org.scrutin.results.materiality;

/** Why there is no answer, in words for everyone. */
final class NotComputable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  NotComputable(String reason) {
    super(reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
