package org.scrutin.results.election.tally;

import org.scrutin.platform.web.security.Caller;
import org.scrutin.platform.web.security.Roles;

/**
 * Who may read the figures of a tally now, and learn that it exists: the one answer for reads,
 * events, releases and assessments.
 */
public enum FigureAccess {
  /** The tally is published. */
  EVERYONE,
  /** It is not: its owner, administrators and auditors. */
  OWNER;

  public static FigureAccess of(boolean published) {
    return published ? EVERYONE : OWNER;
  }

  public boolean everyone() {
    return this == EVERYONE;
  }

  /**
   * @param owner as {@link Tally#owner}
   * @param election code of the tally's election
   */
  boolean allows(Caller caller, String owner, String election) {
    return everyone()
        || caller.is(Roles.ADMIN)
        || caller.is(Roles.AUDITOR)
        || Owner.is(caller, owner, election);
  }
}
