package org.scrutin.results.materiality;

/** A claim that could not be assessed although it should have been. */
final class FailedAssessment extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String claim;

  FailedAssessment(String claim, RuntimeException cause) {
    super("The claim " + claim + " could not be assessed", cause);
    this.claim = claim;
  }

  String claim() {
    return claim;
  }
}
