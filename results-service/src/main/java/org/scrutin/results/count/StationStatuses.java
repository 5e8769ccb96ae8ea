package org.scrutin.results.count;

import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.StationStatus;

/** Writes what a tally knows of the status of stations. */
final class StationStatuses {
  // A re-run begins at this place: sheets before it count no more. Who takes that back before one
  // has come gets those sheets back.
  private static final String INSERT =
      """
      insert into tally_station_status (tally_id, unit_id, index, status, counts_from)
      select ?, ?, ?, ?, case
        when ? = 'awaiting-rerun' then ?
        when ? = 'expected' and p.status = 'awaiting-rerun' and not exists (
          select from leaf l where l.tally_id = p.tally_id and l.kind = 'sheet'
            and l.unit_id = p.unit_id and l.index > p.index) then coalesce((
          select o.counts_from from tally_station_status o
          where o.tally_id = p.tally_id and o.unit_id = p.unit_id and o.index < p.index
          order by o.index desc limit 1), 0)
        else coalesce(p.counts_from, 0) end
      from (select 1) as one left join lateral (
        select * from tally_station_status where tally_id = ? and unit_id = ?
        order by index desc limit 1) as p on true
      """;

  private StationStatuses() {}

  /**
   * @param index of the leaf from which on it holds
   */
  static void insert(Sql sql, int tally, int station, long index, StationStatus status) {
    String code = status.code();
    sql.update(INSERT, tally, station, index, code, code, index, code, tally, station);
  }
}
