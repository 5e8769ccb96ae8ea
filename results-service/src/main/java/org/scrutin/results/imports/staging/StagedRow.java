package org.scrutin.results.imports.staging;

import java.util.UUID;
import org.scrutin.platform.store.log.Sha256;
import org.scrutin.results.sheets.Figure;
import org.scrutin.results.sheets.Sheet;
import org.scrutin.results.sheets.SheetLeaf;
import org.scrutin.results.sheets.SheetSql;

/**
 * A row of the staging tables.
 *
 * @param seq place among the import's rows; without meaning in an unchanged one
 * @param durable whether it outlives a crash of the database
 */
public record StagedRow(int seq, SheetLeaf leaf, boolean durable) {
  /** Rows of an import that are durable; those beyond are not. */
  public static final int DURABLE_ROWS = 50_000;

  /** The columns that {@link #write} writes, in its order. */
  static final String COLUMNS =
      "import_id, seq, version, salt, leaf_hash, unit_id, quarantined, "
          + SheetSql.COLUMNS
          + ", findings, durable";

  private static final int COLUMN_COUNT = 10 + Figure.COUNT;

  void write(UUID staging, CopyBuffer out) {
    out.row(COLUMN_COUNT);
    out.uuid(staging);
    out.int4(seq);
    out.int4(leaf.version());
    out.bytes(leaf.salt(), leaf.salt().length);
    out.bytes(leaf.hash(), Sha256.BYTES);
    Sheet sheet = leaf.sheet();
    out.int4(sheet.unitId());
    out.bool(sheet.quarantined());
    for (int i = 0; i < Figure.COUNT; i++) {
      out.figure(sheet.values()[i]);
    }
    out.figures(sheet.values(), Figure.COUNT);
    out.text(sheet.findings().json());
    out.bool(durable);
  }
}
