package org.scrutin.claims.chronicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;

/** Searches the chronicle, also through the text in the leaves of its log. */
@ApplicationScoped
class ChronicleSearch {
  private static final String FIND =
      """
      select p.log_index, case
          when p.place = 1 or sum(length(p.body)) over (order by p.place) <= ? then p.body end,
        p.test
      from (
      select c.log_index, l.body, e.test, row_number() over (order by c.sort_day, c.log_index) as place
      from chronicle_entry c join docket_leaf l on l.index = c.log_index
      join known_election e on e.code = c.election
      where (?::text is null and not e.test or c.election = ?)
        and (?::date is null or c.first_day is null or c.first_day <= ?::date)
        and (?::text is null or lower(c.actor) = lower(?))
        and (?::text is null or c.kind = ? or starts_with(c.kind, ? || ':'))
        and (?::text is null or strpos(lower(concat_ws(e'\\n', c.actor,
              (select string_agg(s.value, e'\\n')
               from jsonb_each_text(l.body::jsonb -> 'statement') s),
              l.body::jsonb ->> 'source')), lower(?)) > 0)
        and (?::bigint is null or (c.sort_day, c.log_index)
              > (select a.sort_day, a.log_index from chronicle_entry a where a.log_index = ?))
      order by c.sort_day, c.log_index limit ?) p
      order by p.place
      """;

  private final Sql sql;

  @Inject
  ChronicleSearch(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * An entry that was found.
   *
   * @param body null where the page is full before it
   */
  private record Found(long index, @Nullable String body, boolean test) {}

  /**
   * By date, unknown ones last; of a rehearsal only where it is named; fewer than asked for where
   * they are long.
   */
  Page<ChronicleEntry> find(ChronicleQuery query, PageRequest page) {
    Long after = page.after() == null ? null : Long.valueOf(page.afterNumber());
    List<Found> rows =
        sql.list(
            FIND,
            row -> new Found(row.getLong(1), row.getString(2), row.getBoolean(3)),
            PageRequest.MAX_CHARACTERS,
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
    List<ChronicleEntry> entries = new ArrayList<>();
    for (Found row : rows) {
      if (row.body() == null || entries.size() == page.limit()) {
        return new Page<>(entries, entries.getLast().id());
      }
      entries.add(
          new ChronicleEntry(
              row.index(), LeafBodies.read(row.body(), ChronicleLeaf.class), row.test()));
    }
    return new Page<>(entries, null);
  }
}
