package org.scrutin.results.election.definition;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Profiles of checks of sheets. What one checks never changes; more is another profile. */
public enum CheckProfile {
  /** Of elections that were defined when it was the only one, where they name none. */
  STANDARD_1("standard-1"),
  STANDARD_2("standard-2");

  /** Of elections defined from now on that name none. */
  static final CheckProfile DEFAULT = STANDARD_2;

  /** All codes, for sentences. */
  static final String CODES =
      Arrays.stream(values()).map(CheckProfile::code).collect(Collectors.joining(", "));

  private final String code;

  CheckProfile(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Optional<CheckProfile> named(String code) {
    return Arrays.stream(values()).filter(profile -> profile.code.equals(code)).findFirst();
  }
}
