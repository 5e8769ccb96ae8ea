package org.scrutin.claims.docket;

/** How a claim was decided. */
public enum Outcome implements Coded {
  UPHELD,
  PARTLY_UPHELD,
  DISMISSED
}
