package org.scrutin.results.figures.lots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.results.count.OpenLots;
import org.scrutin.results.election.definition.ElectionDefinition;
import org.scrutin.results.election.units.UnitIndex;

/** What a tally's log says of drawings of lots. */
public final class DrawRecords {
  private static final String DRAWN =
      """
      select d.index, d.unit_id, d.seat, d.tied, d.winners, d.method, d.document, d.seed, a.source, d.confirmed_at
      from unnest(?::bigint[]) as wanted(index)
      join draw d on d.tally_id = ? and d.index = wanted.index
      left join draw_announcement a on a.tally_id = d.tally_id and a.index = d.announcement
      order by d.index
      """;

  private static final String ANNOUNCED =
      """
      select unit_id, seat, seats, tied, source, at, announced_at, index from draw_announcement
      where tally_id = ? and index < ? order by index
      """;

  private final Sql sql;
  private final int tallyId;
  private final ElectionDefinition election;
  private final UnitIndex units;

  public DrawRecords(Sql sql, int tallyId, ElectionDefinition election, UnitIndex units) {
    this.sql = sql;
    this.tallyId = tallyId;
    this.election = election;
    this.units = units;
  }

  /**
   * @param indexes places in the log
   */
  public List<DrawnAnswer> drawn(Collection<Long> indexes) {
    return indexes.isEmpty()
        ? List.of()
        : sql.list(DRAWN, this::drawn, indexes.toArray(Long[]::new), tallyId);
  }

  private DrawnAnswer drawn(ResultSet row) throws SQLException {
    int unit = row.getInt(2);
    return new DrawnAnswer(
        units.code(unit),
        DrawnLot.of(
            row.getInt(3),
            SqlArrays.strings(row, 4),
            SqlArrays.strings(row, 5),
            election.allocation().apportioned() && unit == units.root()),
        DrawMethod.named(row.getString(6)),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, OffsetDateTime.class),
        row.getLong(1));
  }

  /**
   * What was announced last for lots, by unit id.
   *
   * @param open by unit id
   * @param revision up to which the log is read
   */
  public Map<Integer, SeedAnnouncement> announced(Map<Integer, OpenLots> open, long revision) {
    Map<Integer, SeedAnnouncement> announced = new HashMap<>();
    if (!open.isEmpty()) {
      sql.list(ANNOUNCED, row -> announced(row, open), tallyId, revision).stream()
          .flatMap(Optional::stream)
          .forEach(one -> announced.put(one.getKey(), one.getValue()));
    }
    return announced;
  }

  private static Optional<Map.Entry<Integer, SeedAnnouncement>> announced(
      ResultSet row, Map<Integer, OpenLots> open) throws SQLException {
    int unit = row.getInt(1);
    OpenLots lots = open.get(unit);
    return lots == null
            || lots.seat() != row.getInt(2)
            || lots.seats() != row.getInt(3)
            || !lots.tied().equals(SqlArrays.strings(row, 4))
        ? Optional.empty()
        : Optional.of(
            Map.entry(
                unit,
                new SeedAnnouncement(
                    row.getString(5),
                    row.getObject(6, OffsetDateTime.class),
                    row.getObject(7, OffsetDateTime.class),
                    row.getLong(8))));
  }
}
