package org.scrutin.gateway.site.words;

/** A rounded percentage with its exact fraction. */
public record Ratio(String exact, String percent) {
  /** Whether it is all. */
  public boolean whole() {
    int slash = exact.indexOf('/');
    return slash > 0 && exact.substring(0, slash).equals(exact.substring(slash + 1));
  }
}
