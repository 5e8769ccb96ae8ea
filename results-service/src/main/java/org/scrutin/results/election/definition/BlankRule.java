package org.scrutin.results.election.definition;

import java.util.Locale;

/** What the law makes of a blank ballot; it fixes the identities that a sheet must satisfy. */
public enum BlankRule {
  /** ballots = valid + invalid, valid = blank + votes (Spain, LOREG art. 96). */
  VALID,
  /** Blank, where stated, is part of invalid; valid = votes (Poland). */
  INVALID,
  /** ballots = valid + blank + invalid, valid = votes (France, Code électoral art. L65). */
  SEPARATE;

  /** The name in {@code election.json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
