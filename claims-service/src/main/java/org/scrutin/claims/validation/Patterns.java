package org.scrutin.claims.validation;

/**
 * Patterns of codes and words in bodies, and what to say of others. Each is bounded, because a
 * repeated group costs the matcher a stack frame each time.
 */
public final class Patterns {
  public static final String ELECTION = "[a-z0-9][a-z0-9-]{1,62}";
  public static final String NO_ELECTION =
      "must be the code of an election: 2 to 63 small letters, digits and hyphens";

  /** Words with hyphens, such as {@code exclude-ballots}. */
  public static final String WORD = "[a-z]{1,40}(-[a-z]{1,40}){0,9}";

  /** A word, perhaps with a second one that narrows it, such as {@code position:reject}. */
  public static final String NARROWED_WORD = WORD + "(:" + WORD + ")?";

  private Patterns() {}
}
