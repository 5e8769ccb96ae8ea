package org.scrutin.platform.web.text;

import java.text.Normalizer;
import java.util.Locale;

/** Names of bodies and organisations, as far as they can be told apart at a glance. */
public final class Names {
  private Names() {}

  /**
   * The same for names that differ in case, Unicode form, width or spaces alone; not for display.
   */
  public static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
