package org.scrutin.claims.form;

/** Which texts are stored: they are hashed, so each must have exactly one written form. */
final class Texts {
  private Texts() {}

  /** No lone surrogates and no control characters but line breaks and tabs. */
  static boolean sound(String text) {
    return !text.isBlank()
        && text.codePoints()
            .allMatch(
                c ->
                    c == '\n'
                        || c == '\t'
                        || c == '\r'
                        || !(Character.isISOControl(c)
                            || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)));
  }
}
