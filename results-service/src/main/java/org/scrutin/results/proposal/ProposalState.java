package org.scrutin.results.proposal;

/** How far a proposal has come. */
public enum ProposalState {
  PROPOSED,
  CONFIRMED,
  /** Another one for the same thing was made after it; it can no more be confirmed. */
  SUPERSEDED
}
