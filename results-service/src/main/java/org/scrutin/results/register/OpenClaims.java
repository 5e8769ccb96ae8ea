package org.scrutin.results.register;

/**
 * Which admitted claims are known here; their assessment is a later layer, which implements this.
 */
public interface OpenClaims {
  /**
   * @param election its code
   * @return claims that were admitted, and neither decided nor withdrawn
   */
  long open(String election);
}
