package org.scrutin.results.election.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.scrutin.platform.store.json.JsonColumn;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.StoredNames;
import org.scrutin.results.election.units.TreePlan.Placed;

/**
 * Writes placed rows in the caller's transaction: new units by COPY into the table, changes of
 * known ones by COPY beside it and one update. Both come back as pages, parents before children.
 */
final class UnitsWriter {
  private static final String UPDATE =
      """
      with changed as (
        update unit u set parent_id = coalesce(c.parent_id, u.parent_id),
          kind = coalesce(c.kind, u.kind), names = u.names || c.names,
          registered = coalesce(c.registered, u.registered), seats = coalesce(c.seats, u.seats),
          split_from = coalesce(c.split_from, u.split_from)
        from staged_unit c
        where c.election_id = ? and c.id = u.id and (
          c.parent_id <> u.parent_id or c.kind <> u.kind or u.names || c.names <> u.names
          or c.registered is distinct from u.registered and c.registered is not null
          or c.seats is distinct from u.seats and c.seats is not null
          or c.split_from is distinct from u.split_from and c.split_from is not null)
        returning c.line, u.code, u.parent_id, u.kind, u.names, u.registered, u.seats,
          u.split_from)
      select changed.*, parent.code as parent from changed
      left join unit parent on parent.id = changed.parent_id order by line
      """;
  private static final String ROLLS_CHANGE =
      """
      select exists (
        select from staged_unit c join unit u on u.id = c.id
        where c.election_id = ? and (c.registered <> u.registered
          or c.registered is not null and u.registered is null
          or c.split_from is distinct from u.split_from and c.split_from is not null))
      """;
  // Neither in the log nor in the facts, so nobody is told.
  private static final String TILES =
      """
      with moved as (
        update unit u set tile_x = c.tile_x, tile_y = c.tile_y
        from staged_unit c
        where c.election_id = ? and c.id = u.id and c.tile_x is not null
          and (u.tile_x, u.tile_y) is distinct from (c.tile_x, c.tile_y)
        returning u.election_id)
      update election set tiles = tiles + 1 where id in (select election_id from moved)
      """;
  private static final String CLEAR = "delete from staged_unit where election_id = ?";

  private final Sql sql;
  private final Election election;
  private final UnitPages pages;
  private final CopyText added;
  private final CopyText changes;
  private boolean anyChange;

  UnitsWriter(Sql sql, Election election, UnitPages pages) {
    this.sql = sql;
    this.election = election;
    this.pages = pages;
    this.added =
        new CopyText(
            sql,
            "unit (id, election_id, code, parent_id, kind, names, registered, seats,"
                + " split_from, tile_x, tile_y)");
    this.changes =
        new CopyText(
            sql,
            "staged_unit (election_id, line, id, parent_id, kind, names, registered, seats,"
                + " split_from, tile_x, tile_y)");
  }

  void write(UnitRow row, Placed placed) {
    UnitKind kind = row.kind();
    String kindCode = kind == null ? null : kind.code();
    String names = JsonColumn.write(row.names());
    Tile tile = row.tile();
    Integer tileX = tile == null ? null : (Integer) tile.x();
    Integer tileY = tile == null ? null : (Integer) tile.y();
    if (placed.added()) {
      added.value(placed.id()).value(election.id()).value(row.code()).value(placed.parentId());
      added.value(kindCode).value(names).value(row.registered()).value(row.seats());
      added.value(row.splitFrom()).value(tileX).value(tileY).endRow();
      pages.add(
          new UnitsLeaf.Unit(
              row.code(),
              placed.parent(),
              String.valueOf(kindCode),
              published(row.names()),
              row.registered(),
              row.seats(),
              row.splitFrom()));
    } else {
      anyChange = true;
      changes
          .value(election.id())
          .value(row.line())
          .value(placed.id())
          .value(placed.parentId())
          .value(kindCode);
      changes.value(names).value(row.registered()).value(row.seats());
      changes.value(row.splitFrom()).value(tileX).value(tileY).endRow();
    }
  }

  /** Whether known units get other rolls, or are told to be parts of others. */
  boolean rollsChange() {
    changes.flush();
    return anyChange && sql.exists(ROLLS_CHANGE, election.id());
  }

  /**
   * Ends the writing.
   *
   * @return units that are other than before
   */
  int close() {
    added.flush();
    changes.flush();
    return anyChange ? update() : 0;
  }

  private int update() {
    AtomicInteger updated = new AtomicInteger();
    sql.stream(
        UPDATE,
        row -> {
          updated.incrementAndGet();
          pages.add(unit(row));
        },
        election.id());
    sql.update(TILES, election.id());
    sql.update(CLEAR, election.id());
    return updated.get();
  }

  private static UnitsLeaf.Unit unit(ResultSet row) throws SQLException {
    return new UnitsLeaf.Unit(
        row.getString("code"),
        row.getString("parent"),
        row.getString("kind"),
        published(StoredNames.read(row.getString("names"))),
        row.getObject("registered", Integer.class),
        row.getObject("seats", Integer.class),
        row.getString("split_from"));
  }

  /** The plain name has no language tag of its own: "und" (RFC 5646, undetermined). */
  private static Map<String, String> published(Map<String, String> names) {
    Map<String, String> published = new LinkedHashMap<>();
    names.forEach((key, name) -> published.put(key.equals(UnitRow.PLAIN) ? "und" : key, name));
    return published;
  }
}
