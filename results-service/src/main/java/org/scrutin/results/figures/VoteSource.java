package org.scrutin.results.figures;

/** Where the votes come from that something was computed of. */
public enum VoteSource {
  SHEETS,
  DECLARED
}
