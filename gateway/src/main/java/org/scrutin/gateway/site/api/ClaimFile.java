package org.scrutin.gateway.site.api;

/** A claim with its history. */
public record ClaimFile(Claim claim, Docket docket) {

  /** The election that it is about. */
  public String election() {
    return claim.election();
  }
}
