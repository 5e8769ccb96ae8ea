package org.scrutin.results.sheets;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an expected sheet is; every one is in exactly one class. In this order in the database. */
public enum SheetClass {
  /** In the totals; a newer version may wait in quarantine beside it. */
  COUNTED,
  /** Arrived, held back by an error, and nothing of the station is in the totals. */
  QUARANTINED,
  AWAITED,
  NOT_OPENED,
  POSTPONED,
  LOST,
  ANNULLED,
  AWAITING_RERUN,
  MERGED;

  /** Those that a station's status makes. */
  public static final Set<SheetClass> OF_STATUS =
      EnumSet.complementOf(EnumSet.of(COUNTED, QUARANTINED, AWAITED));

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
