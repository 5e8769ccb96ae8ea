package org.scrutin.results.corrections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.SheetSql;

/** Reads leaves that may have changed published figures, the newest first. */
final class CandidateReader {
  // Each part stops at as many as are wanted, so that none is read to its end. An amendment moves
  // totals and seats of units above stations; whose they are, its step has stored.
  private static final String READ =
      """
      select c.index, c.unit_id, c.reason, s.revision, s.previous, s.at,
             i.id, coalesce(i.reason, q.reason, st.reason, a.reason), st.legal_basis,
             coalesce(st.log_index, a.log_index), d.declared_by, d.source, w.method
      from (
        (select index, unit_id, 'import' as reason from leaf
         where tally_id = ? and kind = 'sheet' and version > 1
           and index >= ? and (index, unit_id) < (?, ?) %1$s
         order by index desc limit ?)
        union all
        (select index, unit_id, 'status' from tally_station_status
         where tally_id = ? and index >= ? and (index, unit_id) < (?, ?) %1$s
         order by index desc, unit_id desc limit ?)
        union all
        (select index, unit_id, 'quarantine-release' from quarantine_release
         where tally_id = ? and index >= ? and (index, unit_id) < (?, ?) %1$s
         order by index desc limit ?)
        union all
        (select index, unit_id, 'draw' from draw
         where tally_id = ? and index >= ? and (index, unit_id) < (?, ?) %1$s
         order by index desc limit ?)
        union all
        (select index, unit_id, 'declared' from declared_figure
         where tally_id = ? and index >= ? and (index, unit_id) < (?, ?) %1$s
         order by index desc, unit_id desc limit ?)
        union all
        (select index, unit_id, 'amendment' from (
           select l.index, u.unit_id from leaf l
           join amendment am on am.election_id = ? and am.log_index = l.version - 1
           cross join lateral (
             select revision from count_step
             where tally_id = l.tally_id and revision > l.index order by revision limit 1) as r
           cross join lateral (
             select unit_id from total
             where tally_id = l.tally_id and unit_id = any(?) and revision = r.revision
             union
             select unit_id from seats
             where tally_id = l.tally_id and unit_id = any(?) and revision = r.revision) as u
           where l.kind = 'units' and l.tally_id = ? and l.index >= ? and l.index <= ?) as moved
         where (index, unit_id) < (?, ?) %1$s
         order by index desc, unit_id desc limit ?)) as c
      cross join lateral (
        select revision, previous, at from count_step
        where tally_id = ? and revision > c.index order by revision limit 1) as s
      left join import i on c.reason = 'import' and i.tally_id = ? and i.revision = s.revision
      left join quarantine_release q
        on c.reason = 'quarantine-release' and q.tally_id = ? and q.index = c.index
      left join draw w on c.reason = 'draw' and w.tally_id = ? and w.index = c.index
      left join declared_statement d
        on c.reason = 'declared' and d.tally_id = ? and d.index = c.index
      left join leaf u on c.reason in ('status', 'amendment') and u.tally_id = ? and u.index = c.index
      left join lateral (
        select t.reason, t.legal_basis, t.log_index from station_status t
        where c.reason = 'status' and t.unit_id = c.unit_id and t.log_index < u.version
        order by t.log_index desc limit 1) as st on true
      left join amendment a
        on c.reason = 'amendment' and a.election_id = ? and a.log_index = u.version - 1
      order by c.index desc, c.unit_id desc limit ?
      """;

  private static final String ALL = READ.formatted("");
  private static final String OF_UNIT = READ.formatted(SheetSql.within("unit_id"));
  private static final int PARTS = 5;
  private static final int JOINS = 6;

  private final Sql sql;
  private final int election;
  private final int tally;
  private final Integer[] aboveStations;
  private final @Nullable Integer unit;

  /**
   * @param aboveStations ids of the units that have totals
   * @param unit id, at or below which units are looked for; null for all
   */
  CandidateReader(
      Sql sql, int election, int tally, List<Integer> aboveStations, @Nullable Integer unit) {
    this.sql = sql;
    this.election = election;
    this.tally = tally;
    this.aboveStations = aboveStations.toArray(Integer[]::new);
    this.unit = unit;
  }

  /**
   * @param first place in the log from which on they are looked for
   * @param index place before which they are; of the same leaf only units below the next one
   */
  List<Candidate> before(long first, long index, int unitId, int most) {
    List<Object> values = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      values.addAll(List.of(tally, first));
      addEnd(values, index, unitId, most);
    }
    values.addAll(List.of(election, aboveStations, aboveStations, tally, first, index));
    addEnd(values, index, unitId, most);
    for (int join = 0; join < JOINS; join++) {
      values.add(tally);
    }
    values.addAll(List.of(election, most));
    return sql.list(unit == null ? ALL : OF_UNIT, Candidate::read, values.toArray());
  }

  private void addEnd(List<Object> values, long index, int unitId, int most) {
    values.addAll(List.of(index, unitId));
    if (unit != null) {
      values.add(unit);
    }
    values.add(most);
  }
}
