package org.scrutin.claims.docket;

/** Kinds of claims. */
public enum ClaimKind implements Coded {
  COMPLAINT,
  RIVAL_RESULT
}
