package org.scrutin.results.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.platform.web.problem.ProblemType;
import org.scrutin.platform.web.problem.Refusal;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.election.definition.ElectionList;
import org.scrutin.results.release.ReleaseRow.TallyRevision;
import org.scrutin.results.sheets.Figure;

/** What changed in the allocating tally's totals between two releases, by unit. */
@ApplicationScoped
class ReleaseDiff {
  // Only units that a step between the two has touched can differ: the cost is that of the change.
  private static final String SELECT =
      """
      with touched as (
        select distinct unit_id from total where tally_id = ? and revision > ? and revision <= ?)
      select u.code, a.counted, a.sums, b.counted, b.sums
      from touched t join unit u on u.id = t.unit_id
      left join lateral (select counted, sums from total where tally_id = ? and unit_id = t.unit_id
        and revision <= ? order by revision desc limit 1) a on true
      left join lateral (select counted, sums from total where tally_id = ? and unit_id = t.unit_id
        and revision <= ? order by revision desc limit 1) b on true
      where u.code > ? order by u.code limit ?
      """;

  private final Sql sql;

  @Inject
  ReleaseDiff(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * A unit above stations whose totals differ.
   *
   * @param counted how many more stations are counted in the later release; fewer are negative
   * @param figures by how much each figure differs; those that do not are absent
   * @param votes by list, likewise
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Difference(String unit, int counted, Map<String, Long> figures, Map<String, Long> votes) {}

  /**
   * Differences in the order of the units' codes, one more than the limit if more follow.
   *
   * @throws Refusal 422 if the two releases allocate by different tallies
   */
  List<Difference> between(Election election, ReleaseRow from, ReleaseRow to, PageRequest page) {
    TallyRevision left = from.tallies.getFirst();
    TallyRevision right = to.tallies.getFirst();
    if (left.tallyId() != right.tallyId()) {
      throw new Refusal(
          ProblemType.RELEASES_NOT_COMPARABLE,
          "The first tallies of the two releases, which allocate the seats, differ."
              + " Name two releases that begin with the same tally.");
    }
    int tally = left.tallyId();
    String after = page.after();
    return sql.list(
        SELECT,
        row -> read(row, election.definition().lists()),
        tally,
        Math.min(left.revision(), right.revision()),
        Math.max(left.revision(), right.revision()),
        tally,
        left.revision(),
        tally,
        right.revision(),
        after == null ? "" : after,
        page.limit() + 1);
  }

  private static Difference read(ResultSet row, List<ElectionList> lists) throws SQLException {
    Long[] before = sums(row.getArray(3), lists.size());
    Long[] now = sums(row.getArray(5), lists.size());
    Map<String, Long> figures = new LinkedHashMap<>();
    Map<String, Long> votes = new LinkedHashMap<>();
    for (int i = 0; i < now.length; i++) {
      long difference = now[i] - before[i];
      if (difference != 0 && i < Figure.COUNT) {
        figures.put(Figure.values()[i].code(), difference);
      } else if (difference != 0) {
        votes.put(lists.get(i - Figure.COUNT).code(), difference);
      }
    }
    return new Difference(row.getString(1), row.getInt(4) - row.getInt(2), figures, votes);
  }

  /** A unit that had no totals yet had nothing of anything. */
  private static Long[] sums(@Nullable Array stored, int lists) throws SQLException {
    if (stored != null) {
      return (Long[]) stored.getArray();
    }
    Long[] none = new Long[Figure.COUNT + lists];
    Arrays.fill(none, 0L);
    return none;
  }
}
