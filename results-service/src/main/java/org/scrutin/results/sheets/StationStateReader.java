package org.scrutin.results.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.store.sql.Sql;

/** Reads what stations have in a tally: one statement, however many stations. */
public final class StationStateReader {
  // Versions of a unit grow with their place in the log, so a revision cuts off the newest ones.
  private static final String TEMPLATE =
      """
      select u.id, u.revision, n.version, n.held or n.index < coalesce(s.counts_from, 0),
             n.held and n.index >= coalesce(s.counts_from, 0), c.version,
             s.status, s.index < n.index,
             f.error, f.warning, f.note, %2$s, %3$s
      from %1$s
      left join lateral (
        select status, index, counts_from from tally_station_status
        where tally_id = ? and unit_id = u.id and index < u.revision
        order by index desc limit 1) as s on true
      left join lateral (
        select l.*, %4$s as held from leaf l
        where l.kind = 'sheet' and l.tally_id = ? and l.unit_id = u.id and l.index < u.revision
        order by l.version desc limit 1) as n on true
      left join lateral (
        select l.* from leaf l
        where (n.held or n.index < coalesce(s.counts_from, 0))
          and l.kind = 'sheet' and l.tally_id = ? and l.unit_id = u.id and l.index < u.revision
          and l.index >= coalesce(s.counts_from, 0) and not %4$s
        order by l.version desc limit 1) as c on true
      left join lateral (
        select count(*) filter (where severity = 'error') as error,
               count(*) filter (where severity = 'warning') as warning,
               count(*) filter (where severity = 'note') as note
        from finding where tally_id = n.tally_id and index = n.index) as f on true
      where n.version is not null or s.status is not null
      """;

  static final String STATES =
      states(
          "(select i.id, r.revision from unnest(?::int[]) as i(id),"
              + " (select ?::bigint as revision) as r) as u");
  private static final String STATES_AT =
      states("unnest(?::int[], ?::bigint[]) as u(id, revision)");

  private static final int NEWEST = 12;
  private static final int COUNTABLE = NEWEST + Figure.COUNT + 1;

  private StationStateReader() {}

  /**
   * @param stations a relation u of station ids and revisions
   */
  private static String states(String stations) {
    return TEMPLATE.formatted(
        stations,
        SheetSql.columnsOf("n"),
        SheetSql.columnsOf("c"),
        SheetSql.held("l", "u.revision"));
  }

  /** A station at a revision of its tally. */
  public record At(int station, long revision) {}

  /**
   * By unit id; a station without a sheet and without a status is absent.
   *
   * @param revision up to which the log is looked at
   */
  public static Map<Integer, StationState> read(
      Sql sql, int tally, Collection<Integer> stations, long revision) {
    Map<Integer, StationState> states = new HashMap<>();
    if (!stations.isEmpty()) {
      sql.list(
          STATES,
          row -> states.put(row.getInt(1), state(row)),
          stations.toArray(Integer[]::new),
          revision,
          tally,
          tally,
          tally);
    }
    return states;
  }

  /** The same of stations at several revisions. */
  public static Map<At, StationState> read(Sql sql, int tally, Collection<At> stations) {
    Map<At, StationState> states = new HashMap<>();
    if (!stations.isEmpty()) {
      sql.list(
          STATES_AT,
          row -> states.put(new At(row.getInt(1), row.getLong(2)), state(row)),
          stations.stream().map(At::station).toArray(Integer[]::new),
          stations.stream().map(At::revision).toArray(Long[]::new),
          tally,
          tally,
          tally);
    }
    return states;
  }

  /** Of one station. */
  public static StationState read(Sql sql, int tally, int station, long revision) {
    return read(sql, tally, List.of(station), revision).getOrDefault(station, StationState.EMPTY);
  }

  private static StationState state(ResultSet row) throws SQLException {
    int version = row.getInt(3);
    boolean newestCounts = version > 0 && !row.getBoolean(4);
    int[] newest = version == 0 ? null : SheetSql.values(row, NEWEST);
    int other = row.getInt(6);
    int[] earlier = other == 0 ? null : SheetSql.values(row, COUNTABLE);
    return new StationState(
        version,
        row.getBoolean(5),
        newest,
        newestCounts ? newest : earlier,
        newestCounts ? version : other,
        new FindingCounts(row.getInt(9), row.getInt(10), row.getInt(11)),
        status(row));
  }

  /** A station that waited for a re-run waits no more once its sheet is there. */
  private static StationStatus status(ResultSet row) throws SQLException {
    String stated = row.getString(7);
    StationStatus status = stated == null ? StationStatus.EXPECTED : StationStatus.named(stated);
    boolean sheetSince = row.getBoolean(8);
    return status == StationStatus.AWAITING_RERUN && sheetSince ? StationStatus.EXPECTED : status;
  }
}
