package org.scrutin.results.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;

/** Reads what stations have in a tally: one statement, however many stations. */
public final class StationStateReader {
  // Versions of a unit grow with their place in the log, so a revision cuts off the newest ones.
  static final String STATES =
      """
      select u.id, n.version, n.quarantined, c.version, %s, %s
      from unnest(?::int[]) as u(id)
      cross join lateral (
        select * from leaf
        where kind = 'sheet' and tally_id = ? and unit_id = u.id and index < ?
        order by version desc limit 1) as n
      left join lateral (
        select * from leaf
        where n.quarantined and kind = 'sheet' and tally_id = ? and unit_id = u.id and index < ?
          and not quarantined
        order by version desc limit 1) as c on true
      """
          .formatted(SheetSql.columnsOf("n"), SheetSql.columnsOf("c"));

  private static final int NEWEST = 5;
  private static final int COUNTED = NEWEST + Figure.COUNT + 1;

  private StationStateReader() {}

  /**
   * By unit id; a station without a sheet is absent.
   *
   * @param revision up to which sheets are looked at
   */
  public static Map<Integer, StationState> read(
      Sql sql, int tally, Collection<Integer> stations, long revision) {
    Map<Integer, StationState> states = new HashMap<>();
    if (stations.isEmpty()) {
      return states;
    }
    sql.list(
        STATES,
        row -> states.put(row.getInt(1), state(row)),
        stations.toArray(Integer[]::new),
        tally,
        revision,
        tally,
        revision);
    return states;
  }

  private static StationState state(ResultSet rows) throws SQLException {
    int[] newest = SheetSql.values(rows, NEWEST);
    boolean quarantined = rows.getBoolean(3);
    int[] counted = newest;
    if (quarantined) {
      counted = rows.getObject(4) == null ? null : SheetSql.values(rows, COUNTED);
    }
    return new StationState(rows.getInt(2), quarantined, newest, counted);
  }
}
