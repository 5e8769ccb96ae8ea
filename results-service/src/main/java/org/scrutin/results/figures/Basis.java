package org.scrutin.results.figures;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit's figures rest on. */
@Schema(name = "FigureBasis")
public enum Basis {
  /** Nothing was counted or declared. */
  NONE,
  /** Counted sheets. */
  SHEETS,
  /** An announcement without a sheet to back it. */
  DECLARED,
  /** An announcement of which counted sheets back a part. */
  MIXED;

  /** The name in interfaces. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
