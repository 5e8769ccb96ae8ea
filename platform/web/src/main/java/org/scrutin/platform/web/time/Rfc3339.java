package org.scrutin.platform.web.time;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Times as they are answered. */
public final class Rfc3339 {
  private Rfc3339() {}

  /** RFC 3339 wants the seconds, which {@code toString} leaves out where they are zero. */
  public static String of(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
