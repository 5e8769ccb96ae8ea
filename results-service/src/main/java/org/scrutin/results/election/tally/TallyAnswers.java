package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.scrutin.platform.store.sql.Sql;

/** Tallies as they are shown. */
@ApplicationScoped
public class TallyAnswers {
  private static final String BASIS =
      """
      select case
        when exists (select from leaf where tally_id = %1$s and kind = 'sheet') then 'SHEETS'
        when exists (select from declared_statement where tally_id = %1$s) then 'DECLARED'
        else 'NONE' end
      """;
  // PostgreSQL keeps a plan for a number, and plans anew for every array.
  private static final String ONE = BASIS.formatted("?");
  private static final String MANY =
      "select t.id, (" + BASIS.formatted("t.id") + ") from unnest(?::int[]) as t(id)";

  private final Sql sql;

  @Inject
  TallyAnswers(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The tally, with what its figures rest on now. */
  public TallyAnswer of(Tally tally) {
    return TallyAnswer.of(
        tally, sql.one(ONE, row -> basis(row, 1), tally.id(), tally.id()).orElseThrow());
  }

  /** In the same order; one statement for all. */
  public List<TallyAnswer> of(List<Tally> tallies) {
    Map<Integer, TallyAnswer.TallyBasis> bases = new HashMap<>();
    sql.list(
        MANY,
        row -> bases.put(row.getInt(1), basis(row, 2)),
        (Object) tallies.stream().map(Tally::id).toArray(Integer[]::new));
    return tallies.stream()
        .map(tally -> TallyAnswer.of(tally, Objects.requireNonNull(bases.get(tally.id()))))
        .toList();
  }

  private static TallyAnswer.TallyBasis basis(ResultSet row, int column) throws SQLException {
    return TallyAnswer.TallyBasis.valueOf(row.getString(column));
  }
}
