package org.scrutin.results.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.log.Salts;
import org.scrutin.platform.store.log.Sha256;

/**
 * Takes the rows of one import: checks them, compares them with what the tally has, gives them
 * version, salt and leaf hash, sums them up, and ships them to the staging tables in chunks. Its
 * memory is two chunks, one batch of rows and the sums.
 */
final class Staging implements SheetSink {
  private static final int BATCH = 4_096;
  private static final int FIRST_VERSION = 1;

  private record Row(String unit, int unitId, int[] values) {}

  private final Function<Integer[], Map<Integer, Current>> current;
  private final @Nullable Shipper shipper;
  private final Checks checks;
  private final SheetHasher hasher;
  private final Totals totals;
  private final byte[] hash = new byte[Sha256.BYTES];
  private final List<Row> batch = new ArrayList<>(BATCH);
  private int seq;
  private long accepted;
  private long quarantined;
  private long unchanged;

  /**
   * @param current finds what the stations of a batch have now
   * @param shipper takes the rows away; null for a dry run
   */
  Staging(
      Function<Integer[], Map<Integer, Current>> current,
      @Nullable Shipper shipper,
      Checks checks,
      SheetHasher hasher,
      Totals totals) {
    this.current = current;
    this.shipper = shipper;
    this.checks = checks;
    this.hasher = hasher;
    this.totals = totals;
  }

  @Override
  public void accept(String unit, int unitId, int[] values) {
    batch.add(new Row(unit, unitId, values));
    if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Takes what is left, and waits until all rows are in the staging tables. */
  StagedCounts finish() {
    flush();
    if (shipper != null) {
      shipper.finish();
    }
    return new StagedCounts(accepted, quarantined, unchanged);
  }

  Totals totals() {
    return totals;
  }

  private void flush() {
    Map<Integer, Current> known =
        current.apply(batch.stream().map(Row::unitId).toArray(Integer[]::new));
    for (int i = 0; i < batch.size(); i++) {
      Row row = batch.get(i);
      take(row, known.get(row.unitId));
    }
    batch.clear();
  }

  private void take(Row row, @Nullable Current before) {
    List<Finding> findings = checks.evaluate(row.values);
    boolean held = findings.stream().anyMatch(Finding::quarantines);
    boolean same = false;
    if (before != null && Arrays.equals(before.values(), row.values)) {
      same = true;
      held = before.quarantined();
      unchanged++;
    } else {
      totals.add(row.unitId, row.values, held, before);
    }
    if (held) {
      quarantined++;
    } else {
      accepted++;
    }
    if (shipper != null) {
      ship(shipper, row, before, same, held, findings);
    }
  }

  private void ship(
      Shipper to,
      Row row,
      @Nullable Current before,
      boolean same,
      boolean held,
      List<Finding> found) {
    int version = before == null ? FIRST_VERSION : before.version() + 1;
    byte[] salt = Salts.next();
    hasher.leaf(salt, row.unit, version, row.values, hash);
    String findings = found.isEmpty() ? null : FindingJson.of(found);
    to.add(
        same,
        new StagedRow(
            same ? 0 : seq++, version, salt, hash, row.unitId, held, row.values, findings));
  }
}
