package org.scrutin.results.figures.lots;

import java.util.Locale;

/** How lots are drawn. */
public enum DrawMethod {
  /** By hand; its minutes are a document. */
  HAND,
  /** From a public seed, so that anyone can repeat it. */
  SEED;

  /** The method of that code. */
  public static DrawMethod named(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
