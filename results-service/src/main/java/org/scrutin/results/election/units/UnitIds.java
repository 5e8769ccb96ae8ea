package org.scrutin.results.election.units;

import java.util.function.IntSupplier;
import org.scrutin.platform.store.sql.Sql;

/** Takes ids of the unit table from its sequence, many at a time. */
final class UnitIds implements IntSupplier {
  private static final int AT_ONCE = 10_000;
  private static final int FIRST = 100;

  private final Sql sql;
  private int[] ids = {};
  private int next;

  UnitIds(Sql sql) {
    this.sql = sql;
  }

  @Override
  public int getAsInt() {
    if (next == ids.length) {
      ids =
          sql
              .list(
                  """
                  with sequence as materialized (
                    select pg_get_serial_sequence('unit', 'id')::regclass as name)
                  select nextval(sequence.name)::int from sequence, generate_series(1, ?)
                  """,
                  row -> row.getInt(1),
                  ids.length == 0 ? FIRST : AT_ONCE)
              .stream()
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray();
      next = 0;
    }
    return ids[next++];
  }
}
