package org.scrutin.gateway.config;

/** A service of ours behind the gateway. */
public enum Service {
  RESULTS("scrutin-results"),
  CLAIMS("scrutin-claims");

  private final String audience;

  Service(String audience) {
    this.audience = audience;
  }

  /** Of the tokens that it takes. */
  public String audience() {
    return audience;
  }
}
