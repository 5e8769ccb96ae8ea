package org.scrutin.platform.web.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of bodies and organisations, as far as they can be told apart at a glance. */
public final class Names {
  /** Spaces of all kinds, and what is not seen: Khmer has zero-width spaces between its words. */
  private static final Pattern NOT_SEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  private Names() {}

  /**
   * The same for names that differ in case, Unicode form, width or spaces alone; not for display.
   */
  public static String folded(String name) {
    String form = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return NOT_SEEN.matcher(form).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
