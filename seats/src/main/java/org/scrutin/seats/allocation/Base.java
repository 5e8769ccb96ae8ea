package org.scrutin.seats.allocation;

/** What a threshold is a share of. */
public enum Base {
  /** Valid votes, blank ones included where the law counts blank as valid (Spain). */
  VALID;

  /** The name in {@code election.json}. */
  public String code() {
    return "valid";
  }
}
