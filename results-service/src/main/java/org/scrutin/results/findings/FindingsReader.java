package org.scrutin.results.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scrutin.platform.store.sql.Sql;
import org.scrutin.platform.web.http.InvalidParameter;
import org.scrutin.platform.web.http.Page;
import org.scrutin.platform.web.http.PageRequest;
import org.scrutin.results.election.definition.Election;
import org.scrutin.results.sheets.FindingDetail;
import org.scrutin.results.sheets.Severity;
import org.scrutin.results.sheets.SheetSql;

/** Reads what checks found in the newest sheets of a tally, in the order of its log. */
@ApplicationScoped
public class FindingsReader {
  // What was found in a version counts no more once another one is there.
  private static final String FINDINGS =
      """
      select f.index, u.code, l.version, f.code, f.severity, f.detail
      from finding f
      join leaf l on l.tally_id = f.tally_id and l.index = f.index
      join unit u on u.id = l.unit_id
      where f.tally_id = ? and f.index < ? and (f.index, f.code) > (?, ?)
        and not exists (
          select from leaf n where n.tally_id = l.tally_id and n.kind = 'sheet'
            and n.unit_id = l.unit_id and n.version > l.version and n.index < ?)
      """;
  private static final String BELOW = SheetSql.within("l.unit_id");
  private static final String ORDER = " order by f.index, f.code limit ?";

  private final Sql sql;

  @Inject
  FindingsReader(DataSource database) {
    this.sql = new Sql(database);
  }

  private record Row(Place place, FindingAnswer finding) {}

  /** After which a page begins. */
  private record Place(long index, String code) {
    private static final Place BEGINNING = new Place(-1, "");

    static Place of(@Nullable String key) {
      if (key == null) {
        return BEGINNING;
      }
      String[] parts = key.split("/", 2);
      if (parts.length != 2 || !parts[0].matches("\\d{1,18}")) {
        throw InvalidParameter.of("after", "must come from the link to the next page");
      }
      return new Place(Long.parseLong(parts[0]), parts[1]);
    }

    String key() {
      return index + "/" + code;
    }
  }

  /** The first of a tally, in the order of its log. */
  public List<FindingAnswer> first(Election election, int tally, long revision, int most) {
    FindingFilter all = new FindingFilter(null, null, null);
    return find(election, tally, revision, all, new PageRequest(most, null)).items();
  }

  /**
   * @param revision up to which the log is read
   */
  Page<FindingAnswer> find(
      Election election, int tally, long revision, FindingFilter filter, PageRequest page) {
    Place after = Place.of(page.after());
    StringBuilder query = new StringBuilder(FINDINGS);
    List<Object> values =
        new ArrayList<>(List.of(tally, revision, after.index(), after.code(), revision));
    if (filter.code() != null) {
      query.append(" and f.code = ?");
      values.add(filter.code());
    }
    if (filter.severity() != null) {
      query.append(" and f.severity = ?");
      values.add(filter.severity());
    }
    if (filter.unit() != null) {
      query.append(BELOW);
      values.add(filter.unit());
    }
    values.add(page.limit() + 1);
    List<Row> rows =
        sql.list(query.append(ORDER).toString(), row -> row(election, row), values.toArray());
    return Page.of(rows, page, row -> row.place().key()).map(Row::finding);
  }

  private static Row row(Election election, ResultSet row) throws SQLException {
    String code = row.getString(4);
    FindingDetail detail = FindingDetail.read(row.getString(6));
    return new Row(
        new Place(row.getLong(1), code),
        new FindingAnswer(
            row.getString(2),
            row.getInt(3),
            code,
            Severity.named(row.getString(5)),
            detail.inputs(),
            detail.formula(),
            detail.tolerance(),
            detail.message(),
            election.definition().testMark()));
  }
}
