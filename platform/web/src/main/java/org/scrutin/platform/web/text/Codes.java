package org.scrutin.platform.web.text;

import java.text.Normalizer;

/** Codes of units, which look the same if and only if they are the same. */
public final class Codes {
  private Codes() {}

  /** In Unicode's form C, in which codes are kept: "Bô" is one code, however its ô was typed. */
  public static String normalized(String code) {
    return Normalizer.isNormalized(code, Normalizer.Form.NFC)
        ? code
        : Normalizer.normalize(code, Normalizer.Form.NFC);
  }
}
