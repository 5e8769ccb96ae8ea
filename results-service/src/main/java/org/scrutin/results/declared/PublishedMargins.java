package org.scrutin.results.declared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.results.election.definition.ElectionDefinition;

/** Reads the margins that a source published. */
public final class PublishedMargins {
  private static final String ROWS =
      """
      select m.unit_id, m.position, m.votes, m.text, m.printed,
             s.index, s.announced_at, s.declared_by, s.source, s.stage
      from declared_margin m join declared_statement s using (tally_id, index)
      where s.tally_id = ? and s.index < ? and s.announced_at <= coalesce(?::date, 'infinity')
        and m.unit_id = any (?)
      order by m.unit_id, m.position, s.announced_at desc, s.index desc\
      """;

  private final Sql sql;
  private final ElectionDefinition election;

  public PublishedMargins(Sql sql, ElectionDefinition election) {
    this.sql = sql;
    this.election = election;
  }

  /** A margin of a unit and the announcement that it comes from. */
  public record Of(int unit, Declared<PublishedMargin> margin) {}

  /**
   * Every margin that was published, by unit and list, the latest announcement first.
   *
   * @param revision as far as the tally's first {@code revision} leaves hold them
   * @param until last day of the announcements that count; null for all
   */
  public List<Of> read(int tallyId, long revision, @Nullable LocalDate until, int[] unitIds) {
    return sql.list(
        ROWS, row -> new Of(row.getInt(1), margin(row)), tallyId, revision, until, unitIds);
  }

  private Declared<PublishedMargin> margin(ResultSet row) throws SQLException {
    return new Declared<>(
        new PublishedMargin(
            election.lists().get(row.getInt(2)).code(),
            row.getObject(3, Long.class),
            row.getString(4),
            row.getString(5)),
        new Announcement(
            row.getLong(6),
            row.getObject(7, LocalDate.class),
            row.getString(8),
            row.getString(9),
            row.getString(10)));
  }
}
