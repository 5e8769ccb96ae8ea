package org.scrutin.results.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.log.Sha256;
import org.scrutin.results.count.Figure;

/** A row of the staging tables. */
@SuppressWarnings("ArrayRecordComponent") // made by the million, never compared
record StagedRow(
    int seq,
    int version,
    byte[] salt,
    byte[] hash,
    int unitId,
    boolean quarantined,
    int[] values,
    @Nullable String findings) {

  /** The columns that {@link #write} writes, in its order. */
  static final String COLUMNS =
      "import_id, seq, version, salt, leaf_hash, unit_id, quarantined, "
          + SheetSql.COLUMNS
          + ", findings";

  private static final int COLUMN_COUNT = 9 + Figure.COUNT;

  void write(UUID staging, CopyBuffer out) {
    out.row(COLUMN_COUNT);
    out.uuid(staging);
    out.int4(seq);
    out.int4(version);
    out.bytes(salt, salt.length);
    out.bytes(hash, Sha256.BYTES);
    out.int4(unitId);
    out.bool(quarantined);
    for (int i = 0; i < Figure.COUNT; i++) {
      out.figure(values[i]);
    }
    out.figures(values, Figure.COUNT);
    out.text(findings);
  }
}
