package org.scrutin.platform.web.problem;

/** What was sent, short and clean enough to be quoted back. */
public final class Excerpt {
  /** Characters of a name that are shown. */
  public static final int SHORT = 64;

  /** Characters of an address that are shown. */
  public static final int LONG = 512;

  private Excerpt() {}

  /** At most {@value #SHORT} characters. */
  public static String of(String sent) {
    return of(sent, SHORT);
  }

  /** At most so many characters (code points); what is no character, or a control, shows as "?". */
  public static String of(String sent, int most) {
    StringBuilder shown = new StringBuilder();
    int count = 0;
    for (int at = 0; at < sent.length(); count++) {
      if (count == most) {
        return shown.append("...").toString();
      }
      int c = sent.codePointAt(at);
      at += Character.charCount(c);
      boolean unfit = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
      shown.appendCodePoint(unfit ? '?' : c);
    }
    return shown.toString();
  }
}
