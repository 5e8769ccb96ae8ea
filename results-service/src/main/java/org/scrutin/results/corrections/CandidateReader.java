package org.scrutin.results.corrections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.sheets.SheetSql;

/** Reads leaves that may have changed counted figures, the newest first. */
final class CandidateReader {
  // Each part stops at as many as are wanted, so that none is read to its end.
  private static final String READ =
      """
      select c.index, c.unit_id, c.reason, s.revision, s.previous, s.at,
             i.id, coalesce(q.reason, st.reason), st.legal_basis, st.log_index
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
         order by index desc limit ?)) as c
      cross join lateral (
        select revision, previous, at from count_step
        where tally_id = ? and revision > c.index order by revision limit 1) as s
      left join import i on c.reason = 'import' and i.tally_id = ? and i.revision = s.revision
      left join quarantine_release q
        on c.reason = 'quarantine-release' and q.tally_id = ? and q.index = c.index
      left join lateral (
        select t.reason, t.legal_basis, t.log_index from leaf l
        join station_status t on t.unit_id = c.unit_id
          and t.log_index < (l.body::json ->> 'electionLogSize')::bigint
        where c.reason = 'status' and l.tally_id = ? and l.index = c.index
        order by t.log_index desc limit 1) as st on true
      order by c.index desc, c.unit_id desc limit ?
      """;

  private static final String ALL = READ.formatted("");
  private static final String OF_UNIT = READ.formatted(SheetSql.within("unit_id"));
  private static final int PARTS = 3;
  private static final int JOINS = 4;

  private final Sql sql;
  private final int tally;
  private final @Nullable Integer unit;

  /**
   * @param unit id, at or below which stations are looked for; null for all
   */
  CandidateReader(Sql sql, int tally, @Nullable Integer unit) {
    this.sql = sql;
    this.tally = tally;
    this.unit = unit;
  }

  /**
   * @param first place in the log from which on they are looked for
   * @param index place before which they are; of the same leaf only units below the next one
   */
  List<Candidate> before(long first, long index, int unitId, int most) {
    List<Object> values = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      values.addAll(List.of(tally, first, index, unitId));
      if (unit != null) {
        values.add(unit);
      }
      values.add(most);
    }
    for (int join = 0; join < JOINS; join++) {
      values.add(tally);
    }
    values.add(most);
    return sql.list(unit == null ? ALL : OF_UNIT, Candidate::read, values.toArray());
  }
}
