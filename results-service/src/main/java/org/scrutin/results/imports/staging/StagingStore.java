package org.scrutin.results.imports.staging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.results.count.TotalsDelta;
import org.scrutin.results.count.TurnoutSums;
import org.scrutin.results.sheets.FindingCounts;
import org.scrutin.results.sheets.SheetClasses;
import org.scrutin.results.sheets.SheetSql;

/** The staging tables. Every method works in the caller's transaction, if there is one. */
@ApplicationScoped
public class StagingStore {
  private static final String COPY_TOTALS =
      "copy staged_total (import_id, unit_id, classes, quarantined, sums, stated, turnout_sheets,"
          + " turnout_registered, turnout_ballots, findings)"
          + " from stdin (format binary)";
  private static final String CONFLICT =
      """
      select exists (
        select 1 from (
          select unit_id from leaf where tally_id = ? and index >= ? and kind = 'sheet'
          union all
          select unit_id from quarantine_release where tally_id = ? and index >= ?) as l
         where exists (select 1 from staged_sheet s
                        where s.import_id = ? and s.unit_id = l.unit_id)
               or exists (select 1 from staged_unchanged u
                        where u.import_id = ? and u.unit_id = l.unit_id))
      """;

  private static final String UNITS_MOVED =
      "select exists (select 1 from election_leaf"
          + " where election_id = ? and index >= ? and kind in ('units', 'status'))";
  private static final String ROWS =
      """
      select unit_id, %1$s from staged_sheet where import_id = ?
      union all select unit_id, %1$s from staged_unchanged where import_id = ?
      """
          .formatted(SheetSql.COLUMNS);

  /** Takes a staged row's unit and values. */
  public interface RowConsumer {
    void accept(int unitId, int[] values);
  }

  private final Sql sql;

  @Inject
  StagingStore(DataSource database) {
    this.sql = new Sql(database);
  }

  void copy(StagingWriter.Chunk chunk) {
    copy(into("staged_sheet"), chunk.sheets());
    copy(into("staged_unchanged"), chunk.unchanged());
  }

  /** Writes what the staged rows add to each ancestor. */
  public void writeTotals(UUID staging, TotalsDelta totals) {
    var out = new CopyBuffer(64 * 1024);
    totals
        .parts()
        .forEach(
            (unit, part) -> {
              out.row(10);
              out.uuid(staging);
              out.int4(unit);
              out.ints(part.classes().counts());
              out.int4(part.quarantined());
              out.longs(part.sums());
              out.ints(part.stated());
              out.int4(part.turnout().sheets());
              out.int8(part.turnout().registered());
              out.int8(part.turnout().ballots());
              out.ints(part.findings().toArray());
            });
    out.end();
    copy(COPY_TOTALS, out);
  }

  /** What the staged rows add to each ancestor. */
  public TotalsDelta totals(UUID staging) {
    var delta = new TotalsDelta();
    sql.list(
            "select unit_id, classes, quarantined, sums, stated, turnout_sheets,"
                + " turnout_registered, turnout_ballots, findings from staged_total where import_id"
                + " = ?",
            row ->
                Map.entry(
                    row.getInt(1),
                    new TotalsDelta.Part(
                        new SheetClasses(SqlArrays.ints(row, 2)),
                        row.getInt(3),
                        FindingCounts.of(SqlArrays.ints(row, 9)),
                        SqlArrays.longs(row, 4),
                        SqlArrays.ints(row, 5),
                        new TurnoutSums(row.getInt(6), row.getLong(7), row.getLong(8)))),
            staging)
        .forEach(part -> delta.add(part.getKey(), part.getValue()));
    return delta;
  }

  /**
   * Whether a station of the staged rows has got another sheet since the tally's revision, or one
   * of its sheets was released from quarantine.
   */
  public boolean outdated(int tally, long since, UUID staging) {
    return sql.exists(CONFLICT, tally, since, tally, since, staging, staging);
  }

  /** Whether the units or the status of one has changed since the election's log had this size. */
  public boolean unitsMoved(int election, long logSize) {
    return sql.exists(UNITS_MOVED, election, logSize);
  }

  /** Every staged row, in no order; only in a transaction. */
  public void rows(UUID staging, RowConsumer consumer) {
    sql.stream(
        ROWS, row -> consumer.accept(row.getInt(1), SheetSql.values(row, 2)), staging, staging);
  }

  /** Removes the staged rows of one staging. */
  public void clear(UUID staging) {
    for (String table : List.of("staged_sheet", "staged_unchanged", "staged_total")) {
      sql.update("delete from " + table + " where import_id = ?", staging);
    }
  }

  private static String into(String table) {
    return "copy " + table + " (" + StagedRow.COLUMNS + ") from stdin (format binary)";
  }

  private void copy(String into, CopyBuffer rows) {
    if (!rows.isEmpty()) {
      sql.copy(into, rows.bytes(), rows.length());
    }
  }
}
