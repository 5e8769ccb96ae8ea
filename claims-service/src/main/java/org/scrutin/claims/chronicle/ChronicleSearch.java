package org.scrutin.claims.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.PageRequest;

/** Searches the chronicle, also through the text in the leaves of its log. */
@ApplicationScoped
class ChronicleSearch {
  private static final String FIND =
      """
      select c.log_index, l.body
      from chronicle_entry c join docket_leaf l on l.index = c.log_index
      where (?::text is null or c.election = ?)
        and (?::date is null or c.first_day is null or c.first_day <= ?::date)
        and (?::text is null or lower(c.actor) = lower(?))
        and (?::text is null or c.kind = ? or starts_with(c.kind, ? || ':'))
        and (?::text is null or strpos(lower(concat_ws(e'\\n', c.actor,
              (select string_agg(s.value, e'\\n')
               from jsonb_each_text(l.body::jsonb -> 'statement') s),
              l.body::jsonb ->> 'source')), lower(?)) > 0)
        and (?::bigint is null or (c.sort_day, c.log_index)
              > (select a.sort_day, a.log_index from chronicle_entry a where a.log_index = ?))
      order by c.sort_day, c.log_index limit ?
      """;

  private final Sql sql;

  @Inject
  ChronicleSearch(DataSource database) {
    this.sql = new Sql(database);
  }

  /** By date, unknown ones last; one more than the limit if there are more. */
  List<ChronicleEntry> find(ChronicleQuery query, PageRequest page) {
    Long after = page.after() == null ? null : Long.valueOf(page.afterNumber());
    return sql.list(
        FIND,
        ChronicleSearch::read,
        query.election(),
        query.election(),
        query.asOf(),
        query.asOf(),
        query.actor(),
        query.actor(),
        query.kind(),
        query.kind(),
        query.kind(),
        query.text(),
        query.text(),
        after,
        after,
        page.limit() + 1);
  }

  private static ChronicleEntry read(ResultSet row) throws SQLException {
    return new ChronicleEntry(
        row.getLong(1), LeafBodies.read(row.getString(2), ChronicleLeaf.class));
  }
}
