package org.scrutin.results.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.store.sql.SqlArrays;
import org.scrutin.platform.web.http.PageRequest;

/** Reads in which units above stations a tally's totals may differ between two revisions. */
@ApplicationScoped
public class TotalsDifferences {
  // Only units that a step between the two has touched can differ: the cost is that of the change.
  private static final String SELECT =
      """
      with touched as (
        select distinct unit_id from total where tally_id = ? and revision > ? and revision <= ?)
      select u.code, a.classes[1], a.sums, b.classes[1], b.sums
      from touched t join unit u on u.id = t.unit_id
      left join lateral (select classes, sums from total where tally_id = ? and unit_id = t.unit_id
        and revision <= ? order by revision desc limit 1) a on true
      left join lateral (select classes, sums from total where tally_id = ? and unit_id = t.unit_id
        and revision <= ? order by revision desc limit 1) b on true
      where u.code > ? order by u.code limit ?
      """;

  private final Sql sql;

  @Inject
  TotalsDifferences(DataSource database) {
    this.sql = new Sql(database);
  }

  /**
   * A unit that a step between the two revisions has touched.
   *
   * @param counted how many more stations are counted; fewer are negative
   * @param before sums as in {@code total}; null where there were none yet
   * @param after likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // a row, never compared
  public record Row(String unit, int counted, long @Nullable [] before, long @Nullable [] after) {}

  /**
   * In the order of the units' codes, one more than the limit if more follow.
   *
   * @param tally id
   * @param from the one revision, earlier or later than the other
   */
  public List<Row> between(int tally, long from, long to, PageRequest page) {
    String after = page.after();
    return sql.list(
        SELECT,
        TotalsDifferences::read,
        tally,
        Math.min(from, to),
        Math.max(from, to),
        tally,
        from,
        tally,
        to,
        after == null ? "" : after,
        page.limit() + 1);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(row.getString(1), row.getInt(4) - row.getInt(2), sums(row, 3), sums(row, 5));
  }

  private static long @Nullable [] sums(ResultSet row, int column) throws SQLException {
    return row.getArray(column) == null ? null : SqlArrays.longs(row, column);
  }
}
