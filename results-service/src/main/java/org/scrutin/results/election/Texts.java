package org.scrutin.results.election;

import org.jspecify.annotations.Nullable;

/** What a text of people may hold to be stored, logged and shown as it came. */
final class Texts {
  static final int LONGEST = 1_000;
  static final String SAID = "a text of 1 to " + LONGEST + " characters without control characters";

  private Texts() {}

  /**
   * A control character would not survive a line of CSV, NUL not the database, half a pair nothing.
   */
  static boolean sound(@Nullable String text) {
    return text != null
        && !text.isBlank()
        && text.length() <= LONGEST
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
