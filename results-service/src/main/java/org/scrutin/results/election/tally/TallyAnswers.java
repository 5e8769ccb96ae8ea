package org.scrutin.results.election.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
        else 'NONE' end,
        (select test from election where id = %2$s)
      """;
  // PostgreSQL keeps a plan for a number, and plans anew for every array.
  private static final String ONE = BASIS.formatted("?", "?");
  private static final String MANY =
      "select t.id, s.* from unnest(?::int[], ?::int[]) as t(id, election_id) cross join lateral ("
          + BASIS.formatted("t.id", "t.election_id")
          + ") as s";

  private final Sql sql;

  @Inject
  TallyAnswers(DataSource database) {
    this.sql = new Sql(database);
  }

  /** The tally, with what its figures rest on now. */
  public TallyAnswer of(Tally tally) {
    return sql.one(ONE, row -> read(tally, row, 1), tally.id(), tally.id(), tally.electionId())
        .orElseThrow();
  }

  /** In the same order; one statement for all. */
  public List<TallyAnswer> of(List<Tally> tallies) {
    Map<Integer, Tally> byId = tallies.stream().collect(Collectors.toMap(Tally::id, one -> one));
    Map<Integer, TallyAnswer> answers = new HashMap<>();
    sql.list(
        MANY,
        row ->
            answers.put(
                row.getInt(1), read(Objects.requireNonNull(byId.get(row.getInt(1))), row, 2)),
        tallies.stream().map(Tally::id).toArray(Integer[]::new),
        tallies.stream().map(Tally::electionId).toArray(Integer[]::new));
    return tallies.stream().map(tally -> Objects.requireNonNull(answers.get(tally.id()))).toList();
  }

  private static TallyAnswer read(Tally tally, ResultSet row, int column) throws SQLException {
    return TallyAnswer.of(
        tally, row.getBoolean(column + 1), TallyAnswer.TallyBasis.valueOf(row.getString(column)));
  }
}
