package org.scrutin.results.materiality;

import org.scrutin.contracts.Sentence;

/** Why there is no answer, in words for everyone. */
final class NotComputable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Sentence reason;

  NotComputable(Sentence reason) {
    super(reason.text());
    this.reason = reason;
  }

  Sentence reason() {
    return reason;
  }
}
