package org.scrutin.platform.web.security;

import java.util.Optional;

/** Reads the claim that binds a party's agent to a list: {@code election/code}. */
final class ListClaim {

  private ListClaim() {}

  /**
   * The list's code, if the claim is for this election.
   *
   * @param bareAllowed accept a code without election, valid in every election: for one machine
   *     only
   */
  static Optional<String> in(String election, String claim, boolean bareAllowed) {
    int slash = claim.indexOf('/');
    String code = claim.substring(slash + 1);
    if (code.isBlank() || code.indexOf('/') >= 0) {
      return Optional.empty();
    }
    boolean here = slash < 0 ? bareAllowed : claim.substring(0, slash).equals(election);
    return here ? Optional.of(code) : Optional.empty();
  }
}
