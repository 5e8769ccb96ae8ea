package org.scrutin.gateway.site.words;

/**
 * Keeps the direction of a text from outside to itself: an override in a unit's name (U+202E) would
 * turn the figures that stand behind it. Isolates end with their element or their closing mark, but
 * also with a mark within the text that closes more than it opened (UAX #9, rules X5a to X6a).
 */
public final class Isolation {
  private static final char FIRST_STRONG = '\u2068';
  private static final char POP = '\u2069';

  private Isolation() {}

  /** The text without marks that end an isolate around it, and with those that end its own. */
  public static String contained(String text) {
    StringBuilder contained = new StringBuilder(text.length());
    int open = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == POP && open == 0) {
        continue;
      }
      open += opens(c) ? 1 : c == POP ? -1 : 0;
      contained.append(c);
    }
    return contained.repeat(POP, open).toString();
  }

  /** The text within an isolate of its own, where no element can be: attributes, sentences. */
  public static String isolated(String text) {
    return FIRST_STRONG + contained(text) + POP;
  }

  /** The isolates of a sentence as elements; all else in it is text. */
  public static String markup(String sentence) {
    StringBuilder markup = new StringBuilder();
    int open = 0;
    for (int at = 0; at < sentence.length(); at++) {
      char c = sentence.charAt(at);
      if (c == FIRST_STRONG && open == 0) {
        markup.append("<bdi>");
      } else if (c == POP && open == 1) {
        markup.append("</bdi>");
      } else {
        escape(c, markup);
      }
      open += opens(c) ? 1 : c == POP && open > 0 ? -1 : 0;
    }
    return markup.append("</bdi>".repeat(Math.min(open, 1))).toString();
  }

  private static boolean opens(char c) {
    return c >= '\u2066' && c <= FIRST_STRONG;
  }

  private static void escape(char c, StringBuilder markup) {
    switch (c) {
      case '&' -> markup.append("&amp;");
      case '<' -> markup.append("&lt;");
      case '>' -> markup.append("&gt;");
      case '"' -> markup.append("&quot;");
      case '\'' -> markup.append("&#39;");
      default -> markup.append(c);
    }
  }
}
