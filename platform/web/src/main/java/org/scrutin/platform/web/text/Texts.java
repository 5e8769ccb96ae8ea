package org.scrutin.platform.web.text;

import java.util.Optional;

/** The one rule of what a text of people may hold. */
public final class Texts {
  private Texts() {}

  /**
   * What is wrong with a text, to follow the name of its place.
   *
   * @param max characters (code points)
   * @param lines whether line ends and tabs may stand in it
   */
  public static Optional<String> fault(String text, int max, boolean lines) {
    if (text.codePointCount(0, text.length()) > max) {
      return Optional.of("must have at most " + max + " characters");
    }
    if (text.codePoints().anyMatch(c -> !allowed(c, lines))) {
      return Optional.of("must not have control characters or halves of characters");
    }
    return text.codePoints().anyMatch(Texts::visible)
        ? Optional.empty()
        : Optional.of("must have something visible in it");
  }

  private static boolean allowed(int c, boolean lines) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return lines;
    }
    return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
  }

  /** Whether a reader sees ink or a mark; fillers and what has no glyph of its own are none. */
  public static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default ->
          // Letters and signs that are drawn as nothing: Hangul fillers, the empty Braille cell,
          // the combining grapheme joiner, variation selectors.
          c != 0x115F
              && c != 0x1160
              && c != 0x3164
              && c != 0xFFA0
              && c != 0x2800
              && c != 0x034F
              && !(c >= 0xFE00 && c <= 0xFE0F)
              && !(c >= 0xE0100 && c <= 0xE01EF);
    };
  }
}
