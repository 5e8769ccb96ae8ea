package org.scrutin.platform.web.upload;

import java.io.IOException;

/** The bytes are not those of a whole gzip file; its message says why. */
public final class DamagedGzip extends IOException {
  private static final long serialVersionUID = 1L;
  private final boolean cut;

  private DamagedGzip(String why, boolean cut) {
    super(why);
    this.cut = cut;
  }

  static DamagedGzip cut() {
    return new DamagedGzip("The gzip data ends before its end.", true);
  }

  static DamagedGzip because(String why) {
    return new DamagedGzip("The gzip data is damaged: " + why + ".", false);
  }

  /** Whether it only lacks its end. */
  public boolean isCut() {
    return cut;
  }
}
