package org.scrutin.claims.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.scrutin.claims.docket.Docket;
import org.scrutin.claims.docket.Entry;
import org.scrutin.claims.docketlog.LeafBodies;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.Excerpt;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;

/** Reads claims with their dockets. */
@ApplicationScoped
public class Claims {
  private static final String LOAD =
      """
      select c.ref, e.timezone, c.filer, d.actor, d.log_index, l.body
      from claim c
        join known_election e on e.code = c.election
        join docket_entry d on d.ref = c.ref
        join docket_leaf l on l.index = d.log_index
      where c.ref = any(?) order by c.election, c.number, d.sequence
      """;

  // The docket decides: s is its last entry by the end of the day that is asked for.
  private static final String FIND =
      """
      select c.ref
      from claim c
        join known_election e on e.code = c.election
        cross join lateral (
          select d.sequence, d.state from docket_entry d
          where d.ref = c.ref
            and (?::date is null or d.at < (?::date + 1)::timestamp at time zone e.timezone)
          order by d.sequence desc limit 1) s
      where (?::text is null or c.election = ?)
        and (?::text is null or s.state = ?)
        and (?::text is null or c.ground = ? or starts_with(c.ground, ? || '/'))
        and (?::text is null or c.kind = ?)
        and (?::text is null or exists (
          select from claim_unit u
          where u.ref = c.ref and u.unit = ? and u.sequence = (
            select max(v.sequence) from claim_unit v
            where v.ref = c.ref and v.sequence <= s.sequence)))
        and (?::text is null or (c.election, c.number)
          > (select a.election, a.number from claim a where a.ref = ?))
      order by c.election, c.number limit ?
      """;

  private final Sql sql;

  @Inject
  Claims(DataSource database) {
    this.sql = new Sql(database);
  }

  private record Row(
      String ref, String zone, Optional<String> filer, String actor, long index, String body) {}

  /**
   * A claim as it stands.
   *
   * @throws Refusal 404 if there is none
   */
  public Claim require(String ref) {
    return load(List.of(ref)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.UNKNOWN_CLAIM,
                    "The register has no claim " + Excerpt.of(ref) + "."));
  }

  /** In the order of the register, one more than the limit if there are more. */
  List<Claim> find(Filter filter, PageRequest page) {
    List<String> refs =
        sql.list(
            FIND,
            row -> row.getString(1),
            filter.asOf(),
            filter.asOf(),
            filter.election(),
            filter.election(),
            filter.state(),
            filter.state(),
            filter.ground(),
            filter.ground(),
            filter.ground(),
            filter.kind(),
            filter.kind(),
            filter.unit(),
            filter.unit(),
            page.after(),
            page.after(),
            page.limit() + 1);
    return load(refs);
  }

  private List<Claim> load(Collection<String> refs) {
    List<Row> rows =
        sql.list(
            LOAD,
            row ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    row.getLong(5),
                    row.getString(6)),
            (Object) refs.toArray(String[]::new));
    Map<String, List<Row>> byRef = new LinkedHashMap<>();
    rows.forEach(row -> byRef.computeIfAbsent(row.ref(), ref -> new ArrayList<>()).add(row));
    return byRef.values().stream().map(Claims::claim).toList();
  }

  private static Claim claim(List<Row> rows) {
    Row first = rows.getFirst();
    List<Entry> entries =
        rows.stream()
            .map(row -> LeafBodies.read(row.body(), EntryLeaf.class).entry(row.actor()))
            .toList();
    return new Claim(
        first.ref(),
        ZoneId.of(first.zone()),
        first.filer().orElse(null),
        Docket.of(entries),
        rows.stream().map(Row::index).toList());
  }
}
